package org.interlend.borrowing.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingBrokerNotifier;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.PatronNotification;
import org.interlend.borrowing.request.RenewalEligibility;
import org.interlend.circulation.account.ReplacementCharges;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.LoanDueDates;
import org.interlend.circulation.loan.Loans;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.institution.Institutions;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RepetitionPeriod;
import org.interlend.requests.action.ActionCommand;

/**
 * Renewals of borrowed items (RenewItem): the patron requests one, staff may have to agree, then
 * Interlend asks the lender through the broker and the lender decides. Until then the loan stays as
 * it is.
 */
@ApplicationScoped
public class Renewals {

  @Inject private BorrowingRequests requests;
  @Inject private Partners partners;
  @Inject private Institutions institutions;
  @Inject private Loans loans;
  @Inject private LoanDueDates loanDueDates;
  @Inject private ReplacementCharges replacementCharges;
  @Inject private BorrowingBrokerNotifier notifier;
  @Inject private LenderDueDateWarnings dueDates;
  @Inject private Event<PatronNotification> notifications;
  @Inject private Clock clock;

  /** A patron, or staff for a patron, requests the renewal of a borrowed item. */
  public void requested(BorrowedVolume volume, Instant desiredDueAt, Actor by) {
    BorrowingRequest request = volume.request();
    RenewalEligibility.require(volume);
    if (by.isPatron() && request.partner().borrowing().mediatedRenewal()) {
      volume.renewalWaitsForStaff(
          desiredDueAt, event(HistoryEventKind.RENEWAL_REQUESTED_BY_PATRON, volume, by));
    } else {
      ask(volume, desiredDueAt, by);
    }
  }

  private void ask(BorrowedVolume volume, Instant desiredDueAt, Actor by) {
    volume.renewalAsked(
        desiredDueAt, event(HistoryEventKind.RENEWAL_REQUESTED_FROM_LENDER, volume, by));
    notifier.askForRenewal(volume, desiredDueAt);
  }

  /**
   * Staff agree to a patron's renewal: Interlend asks the lender.
   *
   * @throws WorkflowException UNKNOWN_ITEM; ILLEGAL_MOVE when none waits for staff
   */
  public void approve(BorrowingRequest request, ActionCommand command) {
    BorrowingAction.APPROVE_RENEWAL
        .resolve(request, command.barcode())
        .forEach(
            volume -> {
              RenewalEligibility.requireBroker(volume);
              ask(volume, volume.renewal().desiredDueAt(), command.by());
            });
  }

  /**
   * Staff refuse a patron's renewal; the patron's letter contains the note.
   *
   * @throws WorkflowException UNKNOWN_ITEM; ILLEGAL_MOVE when none waits for staff
   */
  public void refuse(BorrowingRequest request, ActionCommand command) {
    BorrowingAction.REFUSE_RENEWAL
        .resolve(request, command.barcode())
        .forEach(volume -> refused(volume, command.by(), command.note()));
  }

  /**
   * The lender renews the item, with or without a request for it. A day that is past or earlier
   * counts, too, but staff are warned, and the patron is not told of one that is past.
   *
   * @param given the new due date; null for the date that was requested
   * @param by the partner, or the person who got the answer
   */
  public RenewItemResult granted(BorrowedVolume volume, Instant given, Actor by) {
    Loan loan = running(volume);
    Instant dueAt =
        Optional.ofNullable(given)
            .or(() -> Optional.ofNullable(volume.renewal().desiredDueAt()))
            .or(() -> grantedBefore(volume, loan, clock.instant()))
            .orElseThrow(
                () ->
                    new WorkflowException(
                        BorrowingReason.RENEWED_WITHOUT_DAY, null, volume.partnerItemId()));
    boolean replay = isReplay(volume, loan, dueAt);
    boolean earlier = dueAt.isBefore(loan.dueAt());
    if (!replay) {
      renew(volume, loan, dueAt, earlier, by);
    }
    List<MessageWarning> warnings =
        earlier
            ? List.of(
                new MessageWarning(
                    MessageWarningKind.EARLIER_DUE_DATE, MessageFact.DUE_DATE_EARLIER))
            : List.of();
    return new RenewItemResult(volume, loan.patron(), dueAt, replay, warnings);
  }

  private void renew(BorrowedVolume volume, Loan loan, Instant dueAt, boolean earlier, Actor by) {
    BorrowingRequest request = volume.request();
    replacementCharges.mayEnd(loan);
    requests.forceVersion(request);
    loanDueDates.renewedByLender(loan, dueAt);
    replacementCharges.loanGoesOn(loan);
    notifier.renewalEnds(volume);
    volume.renewed(
        dueAt, volume.event(clock.instant(), HistoryEventKind.RENEWAL_GRANTED, by).due(loan));
    dueDates.renewed(volume, dueAt, earlier && by.isPartner());
    if (!dueDates.isPast(dueAt)) {
      notifications.fire(new PatronNotification.LoanRenewed(request, loan));
    }
  }

  /** The day of the renewal that the lender grants once more, without a day. */
  static Optional<Instant> grantedBefore(BorrowedVolume volume, Loan loan, Instant now) {
    Instant granted =
        volume.request().past().last(HistoryEventKind.RENEWAL_GRANTED, volume.barcode());
    return Optional.of(loan.dueAt())
        .filter(dueAt -> isReplay(volume, loan, dueAt))
        .filter(dueAt -> RepetitionPeriod.includes(now, granted));
  }

  /**
   * Staff extend a loan themselves, to a later day: the broker is told, where its record asks for
   * it.
   */
  void extended(BorrowedVolume volume, Instant dueAt, Actor by) {
    Loan loan = running(volume);
    if (!dueAt.isAfter(loan.dueAt()) && !isReplay(volume, loan, dueAt)) {
      throw new WorkflowException(
          BorrowingReason.NEW_DUE_DATE_NOT_LATER, institutions.day(loan.dueAt()), volume.barcode());
    }
    if (!granted(volume, dueAt, by).replay()) {
      notifier.report(volume, OutgoingKind.EXTENDED, running(volume).dueAt(), by);
    }
  }

  /** Whether the lender repeats its answer. After a new request or recall it is a new answer. */
  static boolean isReplay(BorrowedVolume volume, Loan loan, Instant dueAt) {
    return loan.renewals() > 0
        && dueAt.equals(loan.dueAt())
        && !volume.renewal().awaited()
        && !volume.isRecalled();
  }

  private Loan running(BorrowedVolume volume) {
    return volume
        .item()
        .flatMap(loans::running)
        .orElseThrow(
            () -> new WorkflowException(BorrowingReason.VOLUME_NOT_ON_LOAN, volume.barcode()));
  }

  /** The lender's answer to a RenewItem that Interlend sent. */
  public void answered(OutgoingMessageContent about, RenewalAnswer answer) {
    Partner partner = partners.get(about.partner());
    BorrowedVolume volume =
        volume(partner, about)
            .orElseThrow(() -> BorrowingRequests.unknownItem(partner, about.itemId()));
    answered(volume, answer, partner.actor());
  }

  /** The volume whose renewal the message requests. */
  Optional<BorrowedVolume> volume(Partner partner, OutgoingMessageContent about) {
    return requests.findVolume(partner, about.requestId(), about.itemId());
  }

  /**
   * @param by the partner, or the person who got the answer
   */
  void answered(BorrowedVolume volume, RenewalAnswer answer, Actor by) {
    switch (answer.decision()) {
      case GRANTED -> granted(volume, answer.dueAt(), by);
      case REFUSED -> refused(volume, by, answer.reason());
      case PENDING -> pending(volume, answer.replyExpectedAt(), by);
    }
  }

  /** The lender has not decided yet. */
  public void pending(BorrowedVolume volume, Instant replyExpectedAt, Actor by) {
    BorrowingRequest request = volume.request();
    requests.forceVersion(request);
    volume.renewalPending(
        replyExpectedAt, volume.event(clock.instant(), HistoryEventKind.RENEWAL_UNDECIDED, by));
  }

  /**
   * The renewal is refused. Without a pending one the refusal is only noted in the history.
   *
   * @param by the partner, or the person who refuses it or got the answer
   * @param reason for the patron, or null
   */
  public void refused(BorrowedVolume volume, Actor by, String reason) {
    BorrowingRequest request = volume.request();
    HistoryEvent event = volume.event(clock.instant(), HistoryEventKind.RENEWAL_REFUSED, by);
    requests.forceVersion(request);
    if (!volume.renewal().awaited()) {
      request.note(event);
      return;
    }
    notifier.renewalEnds(volume);
    volume.renewalRefused(event.note(reason));
    Loan loan = volume.item().flatMap(loans::running).orElse(null);
    notifications.fire(new PatronNotification.RenewalRefused(request, loan, reason));
  }

  private HistoryEvent event(HistoryEventKind kind, BorrowedVolume volume, Actor by) {
    return HistoryEvent.of(clock.instant(), kind, by).item(volume.barcode());
  }
}
