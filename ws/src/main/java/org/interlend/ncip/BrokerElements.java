package org.interlend.ncip;

import org.interlend.ncip.wire.Element;

/**
 * Builds the elements of a broker's messages, for the simulator and the demonstration.
 *
 * @param from the broker's agency
 * @param to the institution's agency
 * @param profile the partner's code
 */
public record BrokerElements(String from, String to, String profile) {

  public Element header() {
    return Element.of(
        "InitiationHeader",
        Element.of("FromAgencyId", Element.of("AgencyId", from)),
        Element.of("ToAgencyId", Element.of("AgencyId", to)),
        Element.of("ApplicationProfileType", profile));
  }

  public Element requestId(String number) {
    return Element.of(
        "RequestId", Element.of("AgencyId", from), Element.of("RequestIdentifierValue", number));
  }

  public static Element userId(String number) {
    return Element.of("UserId", Element.of("UserIdentifierValue", number));
  }

  public static Element itemId(String barcode) {
    return Element.of("ItemId", Element.of("ItemIdentifierValue", barcode));
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
