package org.interlend.ncip;

import org.interlend.ncip.wire.Element;

/**
 * The problem in the answer to a refused message (Z39.83-1, Problem).
 *
 * @param detail a sentence; some brokers show it in a staff note
 * @param elementPath the element at fault, such as {@code //AcceptItem/UserId}; or null
 * @param value the value of that element, or null
 */
public record Problem(ProblemType type, String detail, String elementPath, String value) {

  /**
   * The NCIP element of this problem.
   *
   * @param service the requested service, or null when it is not known
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
