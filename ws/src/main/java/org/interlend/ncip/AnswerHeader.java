package org.interlend.ncip;

import java.util.Optional;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.Version;

/**
 * The header of an answer: the header of the message with sender and receiver exchanged (Z39.83-1,
 * Response Header).
 */
final class AnswerHeader {

  private static final String FROM = "FromAgencyId";
  private static final String TO = "ToAgencyId";
  private static final String AGENCY = "AgencyId";

  private AnswerHeader() {}

  /**
   * @param ourCode null while the institution is not configured
   * @param partnerCode used for a sender without an agency id; null while no partner is identified
   * @return null when the message has no header. In version 1 every answer has a header, which
   *     names agencies by the schemes of the message
   */
  static Element of(Element request, Version version, String ourCode, String partnerCode) {
    Element to = agency(request, FROM).orElse(agency(partnerCode, ""));
    if (version == Version.ONE) {
      String scheme = agency(request, TO).map(Element::scheme).orElse("");
      return header(agency(ourCode, scheme), to);
    }
    return ourCode == null || to.text().isEmpty()
        ? null
        : header(agency(ourCode, ""), agency(to.text(), ""));
  }

  private static Element header(Element from, Element to) {
    return Element.of("ResponseHeader", Element.of(FROM, from), Element.of(TO, to));
  }

  private static Optional<Element> agency(Element request, String direction) {
    return request
        .at("InitiationHeader", direction, AGENCY)
        .filter(agency -> !agency.text().isEmpty());
  }

  private static Element agency(String code, String scheme) {
    return Element.coded(AGENCY, scheme, code);
  }
}
