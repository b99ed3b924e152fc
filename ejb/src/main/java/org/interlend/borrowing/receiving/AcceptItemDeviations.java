package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.partners.RequestFormat;
import org.interlend.patrons.Patron;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;

/** In what an AcceptItem about a known request deviates from it. */
@ApplicationScoped
class AcceptItemDeviations {

  @Inject private OtherFormatAcceptance otherFormats;
  @Inject private PatronEligibility patronEligibility;
  @Inject private Clock clock;

  /**
   * A known request keeps its format and its patron, and stays a copy or a loan; the journal says
   * that the message has others. Staff ask the broker which patron it means, if the number is that
   * of another.
   *
   * @param again whether the message changes nothing, so that staff may have settled it already
   */
  List<MessageWarning> warnings(
      AcceptItemCommand command, BorrowingRequest request, boolean again) {
    List<MessageWarning> warnings = new ArrayList<>();
    otherFormats
        .warning(command, request)
        .filter(warning -> !(again && request.past().dismissed(warning)))
        .ifPresent(warning -> warnOnce(request, warning));
    if (hasAnotherFormat(command, request)) {
      warnings.add(
          new MessageWarning(
              MessageWarningKind.FORMAT,
              request.format() == RequestFormat.DIGITAL
                  ? MessageFact.ANNOUNCED_AS_FILE
                  : MessageFact.ANNOUNCED_AS_ITEM));
    } else if (request.isCopy() && command.citation().dueAt() != null) {
      warnings.add(new MessageWarning(MessageWarningKind.RETURN, MessageFact.COPY_OF_REQUEST_KEPT));
    } else if (!request.isCopy() && command.isKeptByPatron()) {
      warnings.add(new MessageWarning(MessageWarningKind.RETURN, MessageFact.LOAN_OF_REQUEST_KEPT));
    }
    if (PatronEligibility.isAnother(request, command.patron())) {
      warnings.add(
          new MessageWarning(MessageWarningKind.PATRON, MessageFact.PATRON_OF_REQUEST_KEPT));
      patronEligibility
          .known(request.partner(), command.patron())
          .map(this::sentFor)
          .filter(warning -> !(again && request.past().dismissed(warning)))
          .ifPresent(warning -> warnOnce(request, warning));
    }
    return warnings;
  }

  private RequestWarning sentFor(Patron another) {
    return RequestWarning.of(RequestWarningKind.SENT_FOR_ANOTHER_PATRON, clock.instant())
        .detail(Long.toString(another.id()));
  }

  /** The same message again adds nothing, nor does one about a request that has ended. */
  private static void warnOnce(BorrowingRequest request, RequestWarning warning) {
    if (!request.status().isFinal() && !warning.kind().isAmong(request.warnings())) {
      request.warnStaff(warning);
    }
  }

  static boolean hasAnotherFormat(AcceptItemCommand command, BorrowingRequest request) {
    return command.evidence().format(request.partner().accept()) != request.format();
  }
}
