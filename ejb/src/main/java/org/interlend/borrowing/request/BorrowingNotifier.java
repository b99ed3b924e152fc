package org.interlend.borrowing.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.interlend.Reason;
import org.interlend.WorkflowProblem;
import org.interlend.exchange.outbox.NewOutgoing;
import org.interlend.exchange.outbox.Outbox;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.institution.Institutions;
import org.interlend.partners.Partner;
import org.interlend.partners.profile.BorrowingProfile;
import org.interlend.partners.slnp.SlnpStatus;

/**
 * Tells brokers what the library does with borrowed items, as far as the partner's record asks for
 * it.
 */
@ApplicationScoped
public class BorrowingNotifier {

  @Inject private Outbox outbox;
  @Inject private Institutions institutions;

  /**
   * Withdraws the report of a step that is undone. If the broker has it, the report of the opposite
   * step follows.
   *
   * @param step the step with the item
   * @param opposite the report by which the broker takes it back, or null where there is none
   * @param dueAt the due date of the loan, or null
   * @param told the refusal when the broker cannot be told
   */
  public void undo(
      BorrowedVolume volume,
      OutgoingKind kind,
      UndoableStep step,
      OutgoingKind opposite,
      Instant dueAt,
      Reason told,
      String by) {
    BorrowingRequest request = volume.request();
    Partner partner = request.partner();
    outbox
        .withdraw(
            partner.code(),
            request.externalId(),
            itemNumber(volume),
            kind,
            step.line().happenedAt())
        .ifPresent(
            at -> {
              if (opposite == null || !isAskedFor(partner, opposite)) {
                throw new WorkflowProblem(
                    told, volume.barcode(), partner.name(), institutions.timeOfDay(at));
              }
              report(volume, opposite, dueAt, by);
            });
  }

  /**
   * Puts a report into the outbox, unless the broker itself did what it is about.
   *
   * @param dueAt the due date of the loan, or null
   * @param by who did it: the partner's code for its broker
   */
  public void report(BorrowedVolume volume, OutgoingKind kind, Instant dueAt, String by) {
    BorrowingRequest request = volume.request();
    Partner partner = request.partner();
    if (isAskedFor(partner, kind) && !partner.code().equals(by)) {
      outbox.put(
          NewOutgoing.ofLoan(
              partner.code(),
              kind,
              request.externalId(),
              itemNumber(volume),
              request.patronNumber(),
              dueAt));
    }
  }

  private static String itemNumber(BorrowedVolume volume) {
    return volume.request().partner().takesNotifications()
        ? volume.partnerItemId()
        : volume.barcode();
  }

  private static boolean isAskedFor(Partner partner, OutgoingKind kind) {
    if (!partner.takesNotifications()) {
      return kind == OutgoingKind.RETURNED && partner.takesReport(SlnpStatus.RETURN);
    }
    BorrowingProfile profile = partner.borrowing();
    return switch (kind) {
      case RECEIVED -> profile.sendItemReceived();
      case CHECKED_OUT -> profile.sendItemCheckedOut();
      case CHECKED_IN -> profile.sendItemCheckedIn();
      case EXTENDED -> profile.sendItemExtended();
      case RETURNED -> profile.sendItemSentBack();
      default -> throw new IllegalArgumentException("No report of borrowing: " + kind);
    };
  }
}
