package org.interlend.borrowing.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.renewal.RenewalAnswer.Decision;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.exchange.outbox.OutgoingMessages;
import org.interlend.institution.Institutions;
import org.interlend.partners.Partners;
import org.interlend.requests.action.ActionCommand;

/**
 * Records the answer to renewals whose message could not be delivered and that staff requested from
 * the broker in another way.
 */
@ApplicationScoped
public class ManualRenewalAnswers {

  @Inject private OutgoingMessages outgoingMessages;
  @Inject private Partners partners;
  @Inject private Renewals renewals;
  @Inject private Institutions institutions;

  public void handled(long message, ManualRenewalAnswer answer, Actor by) {
    OutgoingMessageContent about = outgoingMessages.markHandled(message, by.name());
    awaited(about).ifPresent(volume -> follow(volume, answer, by));
  }

  /**
   * The volume whose renewal the message requests, while it waits for the answer. A damaged one
   * does not: no lender renews it.
   */
  public Optional<BorrowedVolume> awaited(OutgoingMessageContent about) {
    if (about.kind() != OutgoingKind.RENEW_ITEM) {
      return Optional.empty();
    }
    return partners
        .find(about.partner())
        .flatMap(partner -> renewals.volume(partner, about))
        .filter(volume -> volume.renewal().withLender())
        .filter(volume -> volume.onLoan() && !volume.isDamaged());
  }

  private void follow(BorrowedVolume volume, ManualRenewalAnswer answer, Actor by) {
    if (answer == null || answer.decision() == null) {
      throw new WorkflowException(BorrowingReason.ANSWER_MISSING, volume.request().externalId());
    }
    Instant dueAt = answer.decision() == Decision.GRANTED ? endOf(answer.until(), volume) : null;
    renewals.answered(
        volume, new RenewalAnswer(answer.decision(), dueAt, null, answer.reason()), by);
  }

  /**
   * Staff extend a loan whose lender is not asked by messages, because they have agreed it with the
   * lender, or may decide themselves.
   *
   * @throws WorkflowException UNKNOWN_ITEM; MISSING_DATA without a due date, INVALID_DATA for a day
   *     that has passed or that is not after the due date; ILLEGAL_MOVE when the lender is asked by
   *     messages
   */
  public void extend(BorrowingRequest request, ActionCommand command) {
    BorrowingAction.EXTEND
        .resolve(request, command.barcode())
        .forEach(
            volume -> renewals.extended(volume, endOf(command.dueDate(), volume), command.by()));
  }

  private Instant endOf(LocalDate day, BorrowedVolume volume) {
    if (day == null) {
      throw new WorkflowException(BorrowingReason.NEW_DUE_DATE_MISSING, null, volume.barcode());
    }
    return institutions.endOf(day, BorrowingReason.NEW_DUE_DATE_PAST);
  }
}
