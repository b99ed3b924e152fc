package org.interlend.ncip.problem;

import java.util.Locale;
import org.interlend.exchange.MessageSentence;
import org.interlend.ncip.wire.Element;
import org.interlend.text.Fact;

/**
 * The problem in the answer to a refused message (Z39.83-1, Problem).
 *
 * @param fact what is wrong; some brokers show its sentence in a staff note
 * @param elementPath the element at fault, such as {@code //AcceptItem/UserId}; or null
 * @param value the value of that element, or null
 */
public record NcipProblem(ProblemType type, Fact fact, String elementPath, String value) {

  /** What is wrong as a sentence; NCIP is in English. */
  public String detail() {
    return MessageSentence.of(fact, Locale.ENGLISH);
  }

  /**
   * The NCIP element of this problem.
   *
   * @param service the requested service, or null when it is not known
   */
  public Element element(String service) {
    return Element.of(
        "Problem",
        Element.coded("ProblemType", type.scheme(service), type.text()),
        Element.of("ProblemDetail", detail()),
        Element.optional("ProblemElement", elementPath),
        Element.optional("ProblemValue", value));
  }
}
