package org.interlend.ncip;

import org.interlend.ncip.wire.Element;

/**
 * The elements of which a broker's messages are made, where this server plays one.
 *
 * @param from the broker's agency
 * @param to ours
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

  /** A book. */
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
