package org.interlend.borrowing.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.interlend.Actor;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException;
import org.interlend.exchange.outbox.Outbox;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.exchange.outbox.WithdrawalCause;
import org.interlend.institution.Institutions;
import org.interlend.partners.Partner;
import org.interlend.patrons.IdentifierType;
import org.interlend.requests.action.ActionResult;

/**
 * Tells brokers what the library does with borrowed items, as far as the partner's record asks for
 * it.
 */
@ApplicationScoped
public class BorrowingBrokerNotifier {

  @Inject private Outbox outbox;
  @Inject private Institutions institutions;

  /**
   * Withdraws the report of a step that is undone. If the broker has it, the report of the opposite
   * step follows.
   *
   * @param step the step with the item
   * @param dueAt the due date of the loan, or null
   * @throws WorkflowException ILLEGAL_MOVE when the broker has it and cannot be told otherwise
   */
  public void undo(
      BorrowedVolume volume, OutgoingKind kind, UndoableStep step, Instant dueAt, Actor by) {
    Partner partner = volume.request().partner();
    outbox
        .withdrawUntold(message(volume, kind), step.line().happenedAt())
        .toldAt()
        .ifPresent(
            at -> {
              OutgoingKind opposite = opposite(kind);
              if (opposite == null || !opposite.isAskedFor(partner)) {
                throw new WorkflowException(
                    told(kind), volume.barcode(), partner.name(), institutions.timeOfDay(at));
              }
              report(volume, opposite, dueAt, by);
            });
  }

  /** The report by which the broker takes another back, or null where there is none. */
  private static OutgoingKind opposite(OutgoingKind kind) {
    return switch (kind) {
      case CHECKED_OUT -> OutgoingKind.CHECKED_IN;
      case CHECKED_IN -> OutgoingKind.CHECKED_OUT;
      default -> null;
    };
  }

  private static RefusalReason told(OutgoingKind kind) {
    return switch (kind) {
      case RECEIVED -> BorrowingReason.PARTNER_TOLD_OF_RECEIPT;
      case CHECKED_OUT -> BorrowingReason.PARTNER_TOLD_OF_LOAN;
      case CHECKED_IN -> BorrowingReason.PARTNER_TOLD_OF_RETURN;
      case RETURNED -> BorrowingReason.PARTNER_TOLD_OF_SENDING_BACK;
      default -> throw new IllegalArgumentException("No step that is undone: " + kind);
    };
  }

  /** Asks the lender to renew the item. */
  public void askForRenewal(BorrowedVolume volume, Instant desiredDueAt) {
    outbox.put(renewItem(volume).patron(number(volume)).due(desiredDueAt));
  }

  /**
   * Called before a pending renewal ends, by an answer or because the patron no longer has the item
   * as before: a lender that has not been asked yet is not asked any more.
   */
  public void renewalEnds(BorrowedVolume volume) {
    if (volume.renewal().withLender()) {
      outbox.withdraw(renewItem(volume), WithdrawalCause.UNWANTED);
    }
  }

  private static OutgoingMessageContent renewItem(BorrowedVolume volume) {
    BorrowingRequest request = volume.request();
    return OutgoingMessageContent.of(
        request.partner().code(),
        OutgoingKind.RENEW_ITEM,
        request.externalId(),
        volume.partnerItemId());
  }

  /** The patron's number as the partner uses it; null without a patron. */
  private static String number(BorrowedVolume volume) {
    BorrowingRequest request = volume.request();
    if (request.patron() == null) {
      return null;
    }
    return request.partner().patronIdentifier() == IdentifierType.PRIMARY_ID
        ? request.patron().primaryId()
        : request.patron().cardNumber();
  }

  /**
   * Puts a report into the outbox, unless the broker itself did what it is about.
   *
   * @param dueAt the due date of the loan, or null; a loan without one is that of a copy
   * @param by who did it
   */
  public void report(BorrowedVolume volume, OutgoingKind kind, Instant dueAt, Actor by) {
    BorrowingRequest request = volume.request();
    Partner partner = request.partner();
    if (kind.isAskedFor(partner) && !by.isPartner()) {
      outbox.put(message(volume, kind).patron(number(volume)).due(dueAt));
    }
  }

  /** The item has been sent back. */
  public void reportReturn(BorrowedVolume volume, Actor by) {
    reportReturn(List.of(volume), List.of(volume), by);
  }

  /** An item was lost. The one that was sent back before it may have been the last to go back. */
  public void reportReturnBeforeLoss(BorrowingRequest request, Actor by) {
    VolumeSelection volumes = new VolumeSelection(request);
    if (!request.partner().managesLoans() && volumes.noneLeftBut(List.of())) {
      volumes.lastSentBack().ifPresent(volume -> report(volume, OutgoingKind.RETURNED, null, by));
    }
  }

  /** A broker that does not know the items of its order is told once, with the last of them. */
  private void reportReturn(List<BorrowedVolume> here, List<BorrowedVolume> ending, Actor by) {
    BorrowingRequest request = here.get(0).request();
    if (request.partner().managesLoans()) {
      here.forEach(volume -> report(volume, OutgoingKind.RETURNED, null, by));
    } else if (new VolumeSelection(request).noneLeftBut(ending)) {
      report(here.get(0), OutgoingKind.RETURNED, null, by);
    }
  }

  /**
   * Called before staff end a request or close its items: their records are deleted, so no later
   * step tells that what is here goes back.
   *
   * @return the items that are here; the lender does not want a copy back
   */
  public List<ActionResult> reportReturnAtEnd(List<BorrowedVolume> ending, Actor by) {
    List<BorrowedVolume> here =
        ending.stream()
            .filter(volume -> volume.status().isHere() && !volume.request().isCopy())
            .toList();
    if (!here.isEmpty() && reportsReturnAtEnd(here.get(0).request().partner())) {
      reportReturn(here, ending, by);
    }
    return here.stream().map(BorrowedVolume::barcode).map(ActionResult::of).toList();
  }

  /** Whether the broker is told of it. One that manages loans ends them by itself. */
  public static boolean reportsReturnAtEnd(Partner partner) {
    return !partner.managesLoans() && OutgoingKind.RETURNED.isAskedFor(partner);
  }

  private static OutgoingMessageContent message(BorrowedVolume volume, OutgoingKind kind) {
    BorrowingRequest request = volume.request();
    return OutgoingMessageContent.of(
        request.partner().code(), kind, request.externalId(), itemNumber(volume));
  }

  private static String itemNumber(BorrowedVolume volume) {
    return volume.request().partner().managesLoans() ? volume.partnerItemId() : volume.barcode();
  }
}
