package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.interlend.Actor;
import org.interlend.Automation;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.PatronNotification;
import org.interlend.borrowing.request.VolumeSelection;
import org.interlend.circulation.letter.WrittenLoanLetters;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.Loans;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.partners.Partners;
import org.interlend.requests.FailedMessage;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;

/** Records what brokers report about requests without a change of status. */
@ApplicationScoped
class BorrowingNotificationHandler {

  @Inject private BorrowingRequests requests;
  @Inject private Loans loans;
  @Inject private WrittenLoanLetters letters;
  @Inject private Partners partners;
  @Inject private Event<PatronNotification> notifications;
  @Inject private Clock clock;

  /**
   * @param item the barcode of the item that the message names, or the number that it has there if
   *     it is none of the request's; or null
   * @param day the day that it tells, or null
   * @return whether it is a replay
   */
  boolean note(BorrowingRequest request, HistoryEventKind what, String item, LocalDate day) {
    HistoryEvent event = request.eventOfBroker(clock.instant(), what).item(item).day(day);
    if (request.past().isKnown(event)) {
      return true;
    }
    requests.forceVersion(request);
    request.note(event);
    if (what == HistoryEventKind.REPORTED_RECALLED && !request.status().isFinal()) {
      request.warnStaff(
          RequestWarning.of(RequestWarningKind.REPORTED_RECALLED, clock.instant())
              .item(item == null ? request.externalId() : item)
              .detail(event.detail()));
    }
    return false;
  }

  /** Whether the history has the status already, and the volume is as the broker says. */
  boolean isKnown(BorrowedVolume volume, ReportedCirculationStatus update) {
    HistoryEvent event =
        volume.event(clock.instant(), update.event(), volume.request().partner().actor());
    return volume.request().past().isKnown(event)
        && switch (update) {
          case RENEWAL_STILL_PENDING -> true;
          case RENEWAL_REFUSED -> !volume.renewal().awaited();
          case OVERDUE -> volume.isOverdue() || !volume.onLoan();
        };
  }

  /** A message to the broker has missed its aim. */
  void failed(FailedMessage message) {
    OutgoingMessageContent about = message.about();
    requests
        .find(partners.get(about.partner()), about.requestId())
        .filter(message::concerns)
        .ifPresent(
            request -> {
              requests.forceVersion(request);
              HistoryEvent why =
                  HistoryEvent.of(clock.instant(), message.line(), Actor.of(Automation.OUTBOX));
              if (isOfEndedRenewal(about, request)) {
                request.note(why.because(message.why()));
              } else {
                request.failed(message, barcode(request, about.itemId()), why);
              }
            });
  }

  /** Whether the lender has been asked for a renewal that has ended since, by a return perhaps. */
  private static boolean isOfEndedRenewal(OutgoingMessageContent about, BorrowingRequest request) {
    return about.kind() == OutgoingKind.RENEW_ITEM
        && new VolumeSelection(request)
            .numbered(about.itemId())
            .filter(volume -> !volume.renewal().withLender())
            .isPresent();
  }

  /** The barcode of the item that the partner names; its own number when it has no record here. */
  private static String barcode(BorrowingRequest request, String partnerItemId) {
    return new VolumeSelection(request)
        .numbered(partnerItemId)
        .map(BorrowedVolume::barcode)
        .orElse(partnerItemId);
  }

  /** Records that the lender calls the item overdue, whether or not the patron has it. */
  void overdue(BorrowedVolume volume) {
    BorrowingRequest request = volume.request();
    requests.forceVersion(request);
    volume.overdue(
        volume.event(
            clock.instant(), HistoryEventKind.REPORTED_OVERDUE, request.partner().actor()));
    if (request.status().isOnLoan()) {
      volume
          .item()
          .flatMap(loans::running)
          .filter(letters::recordOverdue)
          .ifPresent(loan -> tell(request, loan));
    }
  }

  /** A due date to come is not the one that the lender means. */
  private void tell(BorrowingRequest request, Loan loan) {
    notifications.fire(
        new PatronNotification.LoanOverdue(
            request, loan, loan.overdue(clock.instant()) ? loan.dueAt() : null));
  }
}
