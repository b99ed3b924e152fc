package org.interlend.console.requests;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.interlend.staff.PatronVisibility;
import org.interlend.text.Labeled;

/**
 * A column of an exported list.
 *
 * @param key of its heading
 * @param cell the text of a request in this column; may be null
 * @param <R> the kind of request
 */
public record ExportColumn<R>(String key, Cell<R> cell) {

  /** Writes a request's value. */
  @FunctionalInterface
  public interface Cell<R> {
    String of(R request, CsvSheet sheet, PatronVisibility sees);
  }

  public static <R> ExportColumn<R> text(String key, Function<R, String> value) {
    return new ExportColumn<>(key, (request, sheet, sees) -> value.apply(request));
  }

  /** The label of a constant, in the language of the sheet. */
  public static <R> ExportColumn<R> label(String key, Function<R, Labeled> value) {
    return new ExportColumn<>(
        key,
        (request, sheet, sees) -> {
          Labeled constant = value.apply(request);
          return constant == null ? null : constant.label(sheet.locale());
        });
  }

  /** A value that could identify a patron. */
  public static <R> ExportColumn<R> seen(
      String key, BiFunction<R, PatronVisibility, String> value) {
    return new ExportColumn<>(key, (request, sheet, sees) -> value.apply(request, sees));
  }

  public static <R> ExportColumn<R> day(String key, Function<R, Instant> value) {
    return new ExportColumn<>(key, (request, sheet, sees) -> sheet.day(value.apply(request)));
  }

  public static <R> ExportColumn<R> minute(String key, Function<R, Instant> value) {
    return new ExportColumn<>(key, (request, sheet, sees) -> sheet.minute(value.apply(request)));
  }
}
