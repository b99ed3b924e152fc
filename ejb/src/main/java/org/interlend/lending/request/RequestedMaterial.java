package org.interlend.lending.request;

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
 * @param barcodes barcodes of items, if the partner requests one of these; of more than fifty
 *     numbers or barcodes only the first count
 */
public record RequestedMaterial(
    String title,
    String author,
    RequestedPart part,
    List<TitleNumber> numbers,
    List<String> barcodes) {

  private static final int MOST = 50;
  private static final int LENGTH = 120;

  /**
   * A number of a title.
   *
   * @param value the number as the partner writes it
   */
  public record TitleNumber(TitleIdentifier.Kind kind, String value) {

    public TitleNumber {
      value = Text.fit(value, LENGTH);
    }
  }

  public RequestedMaterial {
    numbers = numbers.stream().filter(number -> number.value() != null).limit(MOST).toList();
    barcodes =
        barcodes.stream()
            .map(barcode -> Text.fit(barcode, LENGTH))
            .filter(Objects::nonNull)
            .limit(MOST)
            .toList();
  }

  /** A request for one item by barcode. */
  public static RequestedMaterial item(String barcode) {
    return named(List.of(), List.of(barcode));
  }

  /** What has these numbers, as a request keeps it for a later search. */
  static RequestedMaterial named(List<TitleNumber> numbers, List<String> barcodes) {
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

  /** The same title with the part that is requested of it, which is kept beside its numbers. */
  public RequestedMaterial of(RequestedPart requested) {
    return new RequestedMaterial(title, author, requested, numbers, barcodes);
  }

  /** Whether both are named by the same numbers. */
  public boolean isNamedAs(RequestedMaterial other) {
    return numbers.equals(other.numbers) && barcodes.equals(other.barcodes);
  }

  /** The work as the broker describes it. */
  RequestedWork work() {
    return RequestedWork.of(title, author, part);
  }

  /** A text by which two requests for titles, or parts of one, can be compared. */
  public String key() {
    return Stream.of(
            numbers.stream().map(number -> number.kind() + " " + number.value()),
            barcodes.stream().map(barcode -> "item " + barcode),
            Stream.of(part.title(), part.volume(), part.pages()).map(String::valueOf))
        .flatMap(texts -> texts)
        .collect(Collectors.joining("; "));
  }

  public boolean namesNothing() {
    return numbers.isEmpty() && barcodes.isEmpty();
  }
}
