package org.interlend.lending.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.exchange.outbox.Outbox;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.exchange.outbox.WithdrawalCause;
import org.interlend.institution.Institutions;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.request.UndoableRejection;

/** Tells brokers what becomes of lending requests, as far as the partner's record asks for it. */
@ApplicationScoped
public class LendingBrokerNotifier {

  @Inject private Outbox outbox;
  @Inject private Institutions institutions;

  /**
   * Puts a report into the outbox, unless the broker itself did what it is about.
   *
   * @param by who did it
   */
  public void report(LendingRequest request, OutgoingKind kind, Actor by) {
    report(request, request.message(kind), by);
  }

  /**
   * Reports that nothing is lent.
   *
   * @param reason in the words of staff, or null
   * @param by as for {@link #report}
   */
  public void reportNotAvailable(LendingRequest request, String reason, Actor by) {
    report(request, request.message(OutgoingKind.NOT_AVAILABLE).reason(reason), by);
  }

  /**
   * Reports that a file has been sent.
   *
   * @param link for the broker's message, or null
   * @param by as for {@link #report}
   */
  public void reportFile(LendingRequest request, String link, Actor by) {
    report(request, request.message(OutgoingKind.SHIPPED).link(link), by);
  }

  private void report(LendingRequest request, OutgoingMessageContent message, Actor by) {
    OutgoingKind kind = message.kind();
    if (kind.isAskedFor(request.partner()) && isAboutOrder(request, kind) && !by.isPartner()) {
      outbox.put(message.due(request.dueAt()));
    }
  }

  /** Withdraws the report of a shipment that is undone; a report that the broker has stays. */
  public void undoShipment(LendingRequest request) {
    outbox.withdraw(request.message(OutgoingKind.SHIPPED), WithdrawalCause.UNDONE);
  }

  /** Called before a recall ends: a partner that has not got it is not asked any more. */
  public void recallEnds(LendingRequest request) {
    if (request.supply().shipping().recalledAt() != null) {
      outbox.withdraw(request.message(OutgoingKind.RECALL_ITEM), WithdrawalCause.UNWANTED);
    }
  }

  /**
   * Withdraws the report of a rejection that is undone.
   *
   * @throws WorkflowException ILLEGAL_MOVE when the broker was told
   */
  public void undoRejection(LendingRequest request, UndoableRejection rejection) {
    withdrawNotAvailable(request, rejection.line().happenedAt())
        .or(() -> rejection.answeredAt(request))
        .ifPresent(
            at ->
                refuse(
                    LendingReason.PARTNER_TOLD_OF_REJECTION, request, institutions.timeOfDay(at)));
  }

  /**
   * Withdraws the report that a request has expired which is shipped after all. A request that has
   * not expired is left alone.
   *
   * @throws WorkflowException ILLEGAL_MOVE when the broker was told
   */
  void undoExpiry(LendingRequest request) {
    if (request.status() == LendingStatus.EXPIRED) {
      withdrawNotAvailable(request, request.closedAt())
          .ifPresent(
              at -> refuse(LendingReason.PARTNER_TOLD_OF_EXPIRY, request, institutions.day(at)));
    }
  }

  private Optional<Instant> withdrawNotAvailable(LendingRequest request, Instant since) {
    return request.isFurtherVolume()
        ? Optional.empty()
        : outbox.withdrawUntold(request.message(OutgoingKind.NOT_AVAILABLE), since).toldAt();
  }

  private static void refuse(LendingReason reason, LendingRequest request, Object told) {
    throw new WorkflowException(reason, request.externalId(), request.partner().name(), told);
  }

  /** A broker is told that nothing can be lent only when no volume of the order is. */
  private static boolean isAboutOrder(LendingRequest request, OutgoingKind kind) {
    return kind != OutgoingKind.NOT_AVAILABLE || !request.isFurtherVolume();
  }
}
