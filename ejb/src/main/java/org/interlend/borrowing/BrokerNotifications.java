package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.interlend.WorkflowProblem;
import org.interlend.circulation.Loan;
import org.interlend.circulation.Loans;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.RequestEventKind;
import org.interlend.requests.RequestReason;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;

/** Records what brokers report about requests without a change of status. */
@ApplicationScoped
class BrokerNotifications {

  @Inject private BorrowingRequests requests;
  @Inject private Partners partners;
  @Inject private Loans loans;
  @Inject private Event<PatronNotification> notifications;
  @Inject private Clock clock;

  BorrowingRequest note(BrokerNotification command) {
    Partner partner = partners.get(command.partner());
    BorrowingRequest request = resolve(command, partner);
    requests.forceVersion(request);
    request.note(RequestEvent.of(clock.instant(), command.what(), partner.code()));
    if (command.what() == RequestEventKind.REPORTED_RECALLED && !request.status().isFinal()) {
      request.warnStaff(
          new RequestWarning(
              RequestWarningKind.REPORTED_RECALLED,
              clock.instant(),
              command.itemId() == null ? command.requestId() : command.itemId(),
              null));
    }
    return request;
  }

  private BorrowingRequest resolve(BrokerNotification command, Partner partner) {
    Optional<BorrowingRequest> byItem =
        Optional.ofNullable(command.itemId())
            .flatMap(id -> requests.findVolume(partner, id))
            .map(BorrowedVolume::request);
    if (byItem.isEmpty() && command.requestId() == null) {
      throw BorrowingRequests.unknownItem(partner, command.itemId());
    }
    return byItem
        .or(() -> requests.find(partner, command.requestId()))
        .orElseThrow(
            () ->
                new WorkflowProblem(
                    RequestReason.UNKNOWN_NUMBER, command.requestId(), partner.code()));
  }

  /** Records that the lender calls the item overdue, whether or not the patron has it. */
  BorrowingRequest overdue(String partnerCode, String itemId) {
    Partner partner = partners.get(partnerCode);
    BorrowedVolume volume = requests.volume(partner, itemId);
    BorrowingRequest request = volume.request();
    requests.forceVersion(request);
    RequestEvent event =
        RequestEvent.of(clock.instant(), RequestEventKind.REPORTED_OVERDUE, partner.code())
            .item(volume.barcode());
    boolean fresh =
        request.status().isOnLoan() && request.status() != BorrowingStatus.OVERDUE_REQUEST;
    if (fresh) {
      request.overdue(event);
      Instant dueAt = volume.item().flatMap(loans::running).map(Loan::dueAt).orElse(null);
      notifications.fire(
          new PatronNotification(
              request, PatronNotification.Kind.OVERDUE, request.title(), dueAt, null));
    } else {
      request.note(event);
    }
    return request;
  }
}
