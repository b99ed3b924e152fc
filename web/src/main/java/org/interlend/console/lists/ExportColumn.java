package org.interlend.console.lists;

import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.interlend.staff.PatronDataVisibility;
import org.interlend.text.Labeled;

/**
 * A column of an exported list.
 *
 * @param key of its heading
 * @param cell the text of a row in this column; may be null
 * @param <R> what the list has
 */
public record ExportColumn<R>(String key, Cell<R> cell) {

  /** Writes a row's value. */
  @FunctionalInterface
  public interface Cell<R> {
    String of(R row, CsvSheet sheet, PatronDataVisibility sees);
  }

  public static <R> ExportColumn<R> text(String key, Function<R, String> value) {
    return new ExportColumn<>(key, (row, sheet, sees) -> value.apply(row));
  }

  /** The label of a constant, in the language of the sheet. */
  public static <R> ExportColumn<R> label(String key, Function<R, Labeled> value) {
    return new ExportColumn<>(
        key,
        (row, sheet, sees) -> {
          Labeled constant = value.apply(row);
          return constant == null ? null : constant.label(sheet.locale());
        });
  }

  /** A value that could identify a patron. */
  public static <R> ExportColumn<R> seen(
      String key, BiFunction<R, PatronDataVisibility, String> value) {
    return new ExportColumn<>(key, (row, sheet, sees) -> value.apply(row, sees));
  }

  public static <R> ExportColumn<R> day(String key, Function<R, Instant> value) {
    return new ExportColumn<>(key, (row, sheet, sees) -> sheet.day(value.apply(row)));
  }

  public static <R> ExportColumn<R> minute(String key, Function<R, Instant> value) {
    return new ExportColumn<>(key, (row, sheet, sees) -> sheet.minute(value.apply(row)));
  }
}
