package org.interlend.ncip;

import org.interlend.ncip.wire.Element;

/**
 * What an answer says when a message is refused (Z39.83-1, Problem).
 *
 * @param detail a sentence that may end in a staff note at the broker
 * @param elementPath which element is at fault, such as {@code //AcceptItem/UserId}; or null
 * @param value what it held, or null
 */
public record Problem(ProblemType type, String detail, String elementPath, String value) {

  /**
   * The problem as it stands in an answer.
   *
   * @param service the service asked for, or null when it is not known
   */
  public Element element(String service) {
    return Element.of(
        "Problem",
        Element.coded("ProblemType", type.scheme(service), type.text()),
        Element.of("ProblemDetail", detail),
        Element.optional("ProblemElement", elementPath),
        Element.optional("ProblemValue", value));
  }
}
