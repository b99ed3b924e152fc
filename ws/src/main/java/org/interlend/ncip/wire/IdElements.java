package org.interlend.ncip.wire;

import java.util.stream.Stream;

/** The elements of ids and of the header that names sender and receiver (Z39.83-2). */
public final class IdElements {

  private static final String AGENCY = "AgencyId";

  private IdElements() {}

  /**
   * @param agency agency that gave the number, or null
   * @param type of the number, or null
   */
  public static Element user(String agency, String type, String number) {
    return Element.of(
        "UserId",
        Element.optional(AGENCY, agency),
        Element.optional("UserIdentifierType", type),
        Element.of("UserIdentifierValue", number));
  }

  /**
   * @param agency agency that gave the number, or null
   * @param type of the number, or null
   */
  public static Element item(String agency, String type, String number) {
    return Element.of(
        "ItemId",
        Element.optional(AGENCY, agency),
        Element.optional("ItemIdentifierType", type),
        Element.of("ItemIdentifierValue", number));
  }

  /**
   * @param agency agency that gave the number, or null
   */
  public static Element request(String agency, String number) {
    return Element.of(
        "RequestId",
        Element.optional(AGENCY, agency),
        Element.of("RequestIdentifierValue", number));
  }

  /**
   * An id of a patron or an item as an answer repeats it: in the schema's order, which some clients
   * get wrong, and without extensions.
   *
   * @param theirs as a message has it
   */
  public static Element repeated(Element theirs) {
    return Element.of(
        theirs.name(),
        Stream.of(
                AGENCY,
                "UserIdentifierType",
                "UserIdentifierValue",
                "ItemIdentifierType",
                "ItemIdentifierValue")
            .flatMap(part -> theirs.child(part).stream())
            .toList());
  }

  /**
   * The header of a message that requests a service.
   *
   * @param from agency of the sender
   * @param to agency of the receiver
   * @param profile the partner's code
   */
  public static Element header(String from, String to, String profile) {
    return Element.of(
        "InitiationHeader",
        Element.of("FromAgencyId", Element.of(AGENCY, from)),
        Element.of("ToAgencyId", Element.of(AGENCY, to)),
        Element.of("ApplicationProfileType", profile));
  }
}
