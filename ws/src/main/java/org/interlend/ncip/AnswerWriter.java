package org.interlend.ncip;

import java.util.ArrayList;
import java.util.List;
import org.interlend.ncip.problem.NcipProblem;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.Message;
import org.interlend.ncip.wire.MessageWriter;
import org.interlend.ncip.wire.NcipServiceNames;
import org.interlend.ncip.wire.Style;
import org.interlend.ncip.wire.Version;
import org.interlend.partners.NcipSettings;

/**
 * Writes the answer to a message, in its version and as the partner's settings ask.
 *
 * @param message null when it cannot be read
 * @param version that of the message; of one that cannot be read, the version that it looks like
 * @param ourCode null while the institution is not known
 * @param partnerCode null while no partner is authenticated
 * @param settings of the partner that the message names
 */
record AnswerWriter(
    Message message, Version version, String ourCode, String partnerCode, NcipSettings settings) {

  /** The answer of a service that succeeded. */
  byte[] success(ServiceAnswer done) {
    return written(
        response(
            settings.noProblemWords()
                ? FalseProblemFilter.leftOut(done.content())
                : done.content()));
  }

  /**
   * A problem is part of the service's own response where the standard has one; otherwise it stands
   * alone.
   */
  byte[] refusal(NcipProblem problem) {
    String service = message == null ? "" : message.service().name();
    if (message == null || !NcipServiceNames.isKnown(service, version)) {
      return written(problem.element(service));
    }
    return written(response(isKeptQuiet(problem) ? List.of() : List.of(problem.element(service))));
  }

  /**
   * The DTD of version 1 has no place for a problem in the response to a notification. A partner
   * whose settings follow the DTD gets none, except for failures of this system, after which it
   * must send the message again.
   */
  boolean isKeptQuiet(NcipProblem problem) {
    return partnerCode != null
        && settings.quietNotifications()
        && version == Version.ONE
        && NcipServiceNames.isNotification(message.service().name())
        && problem.type().isOfProcessing()
        && problem.type() != ProblemType.TEMPORARY_PROCESSING_FAILURE;
  }

  /** The response of the service, with a header if the message has one. */
  private Element response(List<Element> content) {
    Element request = message.service();
    List<Element> children = new ArrayList<>();
    children.add(AnswerHeader.of(request, version, ourCode, partnerCode));
    children.addAll(content);
    return Element.of(NcipServiceNames.responseOf(request.name()), children);
  }

  private byte[] written(Element answer) {
    return MessageWriter.write(answer, style());
  }

  private Style style() {
    if (version == Version.ONE) {
      return Style.versionOne(message == null ? null : message.versionText());
    }
    return settings.withoutPrefix() ? Style.standard().withPrefix("") : Style.standard();
  }
}
