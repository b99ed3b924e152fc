package org.interlend.lending;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.Text;
import org.interlend.catalog.BibNumber;

/**
 * What a partner wants of us, in its own words.
 *
 * @param title may be null
 * @param author may be null
 * @param numbers by which the title is known, in the order in which they are to be tried
 * @param barcodes of single items, where the partner wants one of these
 */
public record TitleRequest(
    String title, String author, List<TitleNumber> numbers, List<String> barcodes) {

  private static final int KEY = 1000;

  /**
   * A number of a title.
   *
   * @param value as the partner writes it
   */
  public record TitleNumber(BibNumber.Kind kind, String value) {}

  /** One item of ours, and nothing else is known. */
  static TitleRequest item(String barcode) {
    return new TitleRequest(null, null, List.of(), List.of(barcode));
  }

  /** What a {@link #key} says, as far as it was kept. */
  static TitleRequest read(String key) {
    List<TitleNumber> numbers = new ArrayList<>();
    List<String> barcodes = new ArrayList<>();
    for (String part : key == null ? new String[0] : key.split("; ")) {
      int blank = part.indexOf(' ');
      String kind = blank < 0 ? "" : part.substring(0, blank);
      String value = part.substring(blank + 1);
      if (kind.equals("item")) {
        barcodes.add(value);
      } else {
        Arrays.stream(BibNumber.Kind.values())
            .filter(one -> one.name().equals(kind))
            .forEach(one -> numbers.add(new TitleNumber(one, value)));
      }
    }
    return new TitleRequest(null, null, numbers, barcodes);
  }

  /** What tells two wishes apart. */
  String key() {
    return Text.fit(
        Stream.concat(
                numbers.stream().map(number -> number.kind() + " " + number.value()),
                barcodes.stream().map(barcode -> "item " + barcode))
            .collect(Collectors.joining("; ")),
        KEY);
  }

  boolean namesNothing() {
    return numbers.isEmpty() && barcodes.isEmpty();
  }
}
