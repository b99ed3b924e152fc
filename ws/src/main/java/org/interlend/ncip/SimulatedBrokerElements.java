package org.interlend.ncip;

import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.IdElements;

/**
 * Builds the elements of a broker's messages, for the simulator and the demonstration.
 *
 * @param from the broker's agency
 * @param to the institution's agency
 * @param profile the partner's code
 */
public record SimulatedBrokerElements(String from, String to, String profile) {

  public Element header() {
    return IdElements.header(from, to, profile);
  }

  public Element requestId(String number) {
    return IdElements.request(from, number);
  }

  public static Element userId(String number) {
    return IdElements.user(null, null, number);
  }

  public static Element itemId(String barcode) {
    return IdElements.item(null, null, barcode);
  }

  /** The description of a book. */
  public static Element described(String author, String title) {
    return Element.of(
        "ItemOptionalFields",
        Element.of(
            "BibliographicDescription",
            Element.of("Author", author),
            Element.of("Title", title),
            Element.of("MediumType", "Book")));
  }
}
