package org.interlend.lending.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.requests.RequestedPart;
import org.interlend.requests.RequestedWork;
import org.interlend.text.Text;

/**
 * The title or item that a partner requests, as described in the message.
 *
 * @param title may be null
 * @param author may be null
 * @param part the article or chapter that is requested
 * @param numbers numbers of the title, in the order in which to search for them
 * @param barcodes barcodes of items, if the partner requests one of these
 */
public record RequestedMaterial(
    String title,
    String author,
    RequestedPart part,
    List<TitleNumber> numbers,
    List<String> barcodes) {

  private static final int KEY = 1000;

  /**
   * A number of a title.
   *
   * @param value the number as the partner writes it
   */
  public record TitleNumber(TitleIdentifier.Kind kind, String value) {}

  /** A request for one item by barcode. */
  public static RequestedMaterial item(String barcode) {
    return new RequestedMaterial(null, null, RequestedPart.NONE, List.of(), List.of(barcode));
  }

  /** Reads a {@link #key} back, as far as it was stored. */
  public static RequestedMaterial read(String key) {
    List<TitleNumber> numbers = new ArrayList<>();
    List<String> barcodes = new ArrayList<>();
    for (String part : key == null ? new String[0] : key.split("; ")) {
      int blank = part.indexOf(' ');
      String kind = blank < 0 ? "" : part.substring(0, blank);
      String value = part.substring(blank + 1);
      if (kind.equals("item")) {
        barcodes.add(value);
      } else {
        Arrays.stream(TitleIdentifier.Kind.values())
            .filter(one -> one.name().equals(kind))
            .forEach(one -> numbers.add(new TitleNumber(one, value)));
      }
    }
    return new RequestedMaterial(null, null, RequestedPart.NONE, numbers, barcodes);
  }

  /**
   * The same title by the record numbers of this library's catalog.
   *
   * @param prefix put before the partner's record numbers; may be empty
   */
  public RequestedMaterial prefixed(String prefix) {
    return new RequestedMaterial(
        title,
        author,
        part,
        numbers.stream()
            .map(
                number ->
                    number.kind() == TitleIdentifier.Kind.SYSTEM
                        ? new TitleNumber(number.kind(), prefix + number.value())
                        : number)
            .toList(),
        barcodes);
  }

  /** The same title with the part that is requested of it, which the key does not have. */
  public RequestedMaterial of(RequestedPart requested) {
    return new RequestedMaterial(title, author, requested, numbers, barcodes);
  }

  /** A text by which two requests for titles can be compared. */
  public String key() {
    return Text.fit(
        Stream.concat(
                numbers.stream().map(number -> number.kind() + " " + number.value()),
                barcodes.stream().map(barcode -> "item " + barcode))
            .collect(Collectors.joining("; ")),
        KEY);
  }

  /** The work as the broker describes it. */
  RequestedWork work() {
    return RequestedWork.of(title, author, part);
  }

  /** The same with the article or chapter that is requested. */
  public String keyWithPart() {
    return Stream.of(key(), part.title(), part.volume(), part.pages())
        .map(Objects::toString)
        .collect(Collectors.joining("; "));
  }

  public boolean namesNothing() {
    return numbers.isEmpty() && barcodes.isEmpty();
  }
}
