package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.circulation.LoansToPartners;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.terms.OpeningCalendar;
import org.interlend.exchange.outbox.Outbox;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.institution.Institutions;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.shipping.LendingBrokerNotifier;
import org.interlend.partners.Partner;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RepetitionPeriod;

/**
 * Handles RenewItem from partners: the terms of use decide, or staff where the partner's record
 * says so.
 */
@ApplicationScoped
class LendingRenewals {

  /** The number of open days that staff have for a decision. */
  private static final int DAYS_TO_DECIDE = 2;

  @Inject private LendingRequests requests;
  @Inject private LoansToPartners loans;
  @Inject private Institutions institutions;
  @Inject private Outbox outbox;
  @Inject private LendingBrokerNotifier notifier;
  @Inject private Clock clock;

  LendingRenewalResult ask(LendingRequest request, Instant desiredDueAt) {
    Partner partner = request.partner();
    Loan loan =
        request
            .supply()
            .openLoan()
            .orElseThrow(() -> LendingRequests.notLent(partner, request.barcode()));
    if (request.supply().renewal().waits()) {
      return pending(request, true);
    }
    if (isRepeated(request, loan, desiredDueAt, clock.instant())) {
      return decided(request, loan, true);
    }
    refuse(request, loan);
    requests.forceVersion(request);
    if (partner.lending().automaticRenew()) {
      loans.renew(loan, desiredDueAt);
      renewed(request, desiredDueAt, loan, partner.actor());
      return decided(request, loan, false);
    }
    request
        .shipment()
        .renewalAsked(
            desiredDueAt,
            replyExpectedAt(request),
            request.event(
                clock.instant(), HistoryEventKind.RENEWAL_REQUESTED_BY_PARTNER, partner.actor()));
    return pending(request, false);
  }

  /**
   * Whether the partner repeats its message. A second renewal would request another day; without a
   * day it is a second one after a while. A recall has taken back what was granted before.
   */
  static boolean isRepeated(LendingRequest request, Loan loan, Instant desiredDueAt, Instant now) {
    return request.supply().shipping().recalledAt() == null
        && loan.renewals() > 0
        && Objects.equals(desiredDueAt, request.supply().renewal().desiredDueAt())
        && (desiredDueAt != null
            || RepetitionPeriod.includes(
                now, request.past().last(HistoryEventKind.RENEWAL_GRANTED, request.barcode())));
  }

  private void refuse(LendingRequest request, Loan loan) {
    loans.requireRenewable(loan);
    if (request.status() == LendingStatus.RETURNED_BY_PARTNER) {
      throw new WorkflowException(LendingReason.ITEM_ON_ITS_WAY_BACK, request.barcode());
    }
  }

  private Instant replyExpectedAt(LendingRequest request) {
    return OpeningCalendar.of(request.item().owningLibrary())
        .afterOpenDays(institutions.today(), DAYS_TO_DECIDE)
        .plusDays(1)
        .atStartOfDay(institutions.get().timeZone())
        .toInstant();
  }

  private static LendingRenewalResult pending(LendingRequest request, boolean replay) {
    return new LendingRenewalResult(
        request, null, request.supply().renewal().replyExpectedAt(), replay);
  }

  private static LendingRenewalResult decided(LendingRequest request, Loan loan, boolean replay) {
    return new LendingRenewalResult(request, loan.dueAt(), null, replay);
  }

  /** Staff grant the renewal until a day, or for as long as the terms of use allow. */
  void grant(LendingRequest request, LocalDate lastDay, Actor by) {
    LendingAction.GRANT_RENEWAL.require(request);
    Loan loan = request.supply().loan();
    if (lastDay == null) {
      loans.renew(loan, request.supply().renewal().desiredDueAt());
    } else {
      loans.renewUntil(loan, institutions.endOf(lastDay, LendingReason.RENEWAL_DUE_DATE_PAST));
    }
    renewed(request, request.supply().renewal().desiredDueAt(), loan, by);
    notifyPartner(request, OutgoingKind.ITEM_RENEWED, loan.dueAt());
  }

  /**
   * Staff extend a loan that the partner has not asked to renew by a message, to a later day.
   *
   * @throws WorkflowException ILLEGAL_MOVE while a renewal waits, or when the partner does not have
   *     the item; MISSING_DATA without a day, INVALID_DATA for a day that has passed or that is not
   *     after the due date
   */
  void extend(LendingRequest request, LocalDate lastDay, Actor by) {
    LendingAction.EXTEND.require(request);
    Loan loan = request.supply().loan();
    if (lastDay == null) {
      throw new WorkflowException(LendingReason.EXTENSION_DAY_MISSING, null, loan.barcode());
    }
    Instant until = institutions.endOf(lastDay, LendingReason.RENEWAL_DUE_DATE_PAST);
    if (isExtended(request, until)) {
      return;
    }
    if (!until.isAfter(loan.dueAt())) {
      throw new WorkflowException(
          LendingReason.EXTENSION_NOT_LATER, institutions.day(loan.dueAt()), loan.barcode());
    }
    loans.renewUntil(loan, until);
    renewed(request, request.supply().renewal().desiredDueAt(), loan, by);
    notifyPartner(request, OutgoingKind.ITEM_RENEWED, until);
  }

  /** Whether it is renewed until that day already. A recall has taken back what was before it. */
  static boolean isExtended(LendingRequest request, Instant until) {
    Loan loan = request.supply().loan();
    return loan.renewals() > 0
        && until.equals(loan.dueAt())
        && request.supply().shipping().recalledAt() == null;
  }

  /** Staff refuse the renewal: the due date stays. */
  void refuse(LendingRequest request, String reason, Actor by) {
    LendingAction.REFUSE_RENEWAL.require(request);
    request
        .shipment()
        .renewalRefused(
            request.event(clock.instant(), HistoryEventKind.RENEWAL_REFUSED, by).note(reason));
    notifyPartner(request, OutgoingKind.RENEWAL_REFUSED, request.supply().loan().dueAt());
  }

  private void notifyPartner(LendingRequest request, OutgoingKind kind, Instant dueAt) {
    if (kind.isAskedFor(request.partner())) {
      outbox.put(request.message(kind).due(dueAt));
    }
  }

  private void renewed(LendingRequest request, Instant desiredDueAt, Loan loan, Actor by) {
    notifier.recallEnds(request);
    request
        .shipment()
        .renewed(
            desiredDueAt,
            request.event(clock.instant(), HistoryEventKind.RENEWAL_GRANTED, by).due(loan));
  }
}
