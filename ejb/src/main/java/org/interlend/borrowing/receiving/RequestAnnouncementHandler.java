package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.borrowing.pickup.PickupLibraryResolver;
import org.interlend.borrowing.request.BorrowingPatronAssigned;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.PatronNotification;
import org.interlend.borrowing.search.BorrowingSearchIndex;
import org.interlend.circulation.terms.FeeChargingStep;
import org.interlend.exchange.MessageWarning;
import org.interlend.institution.Institutions;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.patrons.Patron;
import org.interlend.requests.BrokerNumberLength;
import org.interlend.requests.GeneratedRequestNumber;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestReason;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.interlend.text.Fact;

/** Records the requests that brokers announce before an item is on its way. */
@ApplicationScoped
public class RequestAnnouncementHandler {

  @Inject private EntityManager em;
  @Inject private BorrowingRequests requests;
  @Inject private PatronEligibility patronEligibility;
  @Inject private Institutions institutions;
  @Inject private PickupLibraryResolver pickupLibraryResolver;
  @Inject private UnannouncedItemCreation unannouncedItems;
  @Inject private ReportedLenderRecorder lenders;
  @Inject private BorrowingSearchIndex searchTerms;
  @Inject private FeeCharging fees;
  @Inject private Event<PatronNotification> notifications;
  @Inject private Event<BorrowingPatronAssigned> made;
  @Inject private Clock clock;

  public AnnouncementResult announce(AnnounceRequestCommand given) {
    Partner partner = given.partner();
    partner.requireBorrowing();
    BrokerNumberLength.requireFits(RequestReason.REQUEST_NUMBER_TOO_LONG, given.requestId());
    AnnounceRequestCommand command = given.isNumbered() ? given : numbered(given);
    if (command.known() != null) {
      refuseAnother(command.known(), command);
      return new AnnouncementResult(command.known(), true, List.of());
    }
    Optional<Fact> obstacle =
        command.order().patronOptional()
            ? PatronEligibility.obstacle(partner, command.patron(), institutions.today())
            : Optional.empty();
    Optional<Patron> patron =
        obstacle.isPresent()
            ? Optional.empty()
            : Optional.of(patronEligibility.require(partner, command.patron()));
    fees.prepare(patron.orElse(null));
    BorrowingRequest request = create(command, patron.orElse(null));
    List<MessageWarning> warnings = new ArrayList<>();
    if (request.format() == RequestFormat.PHYSICAL) {
      request.collectAt(pickupLibraryResolver.resolve(partner, command.pickupLocation(), warnings));
    }
    em.flush(); // a concurrent copy of the same message fails here, on the unique key
    patron.ifPresent(known -> patronEligibility.warnIfBlocked(request, known));
    obstacle.ifPresent(
        why -> request.notMatched(command.order().patronNumber(), why, clock.instant()));
    if (command.order().isOrder()) {
      take(command, request, warnings);
    }
    searchTerms.enter(request);
    fees.reached(FeeChargingStep.PLACED, request, partner.actor());
    if (request.patron() != null && partner.borrowing().confirmsRequests()) {
      notifications.fire(new PatronNotification.RequestReceived(request));
    }
    patron.ifPresent(known -> made.fire(new BorrowingPatronAssigned(request)));
    return new AnnouncementResult(request, false, warnings);
  }

  /**
   * Gives an announcement without a number one that follows from its title and the day. So the same
   * message again finds its request; a concurrent copy of it fails on the unique key.
   */
  private AnnounceRequestCommand numbered(AnnounceRequestCommand command) {
    return GeneratedRequestNumber.first(
        command.citation().key(),
        institutions.today(),
        number -> requests.find(command.partner(), number),
        command::repeats,
        command::numbered);
  }

  private BorrowingRequest create(AnnounceRequestCommand command, Patron patron) {
    Partner partner = command.partner();
    BorrowingRequest request =
        new BorrowingRequest(
            partner,
            command.requestId(),
            patron,
            command.requestedFormat(),
            command.citation(),
            BorrowingStatus.REQUEST_SENT_TO_PARTNER,
            HistoryEvent.of(clock.instant(), HistoryEventKind.REQUEST_ANNOUNCED, partner.actor()));
    request.setNeededBefore(command.neededBefore());
    em.persist(request); // the key, of which a number may be made
    if (command.order().numberPrefix() != null) {
      request.assignNumber(command.order().numberPrefix());
    }
    return request;
  }

  /** Keeps what the broker says beyond the common part. */
  private void take(
      AnnounceRequestCommand command, BorrowingRequest request, List<MessageWarning> warnings) {
    BorrowingOrderDetails order = command.order();
    if (order.copy()) {
      request.markCopy();
    }
    request.keep(order.broker());
    warnings.forEach(
        warning ->
            request.warnStaff(
                RequestWarning.of(RequestWarningKind.PICKUP_PLACE_UNKNOWN, clock.instant())
                    .detail(command.pickupLocation())));
    lenders.named(request, order.lender());
    if (order.itemAtOrder() && request.format() == RequestFormat.PHYSICAL && !request.isCopy()) {
      unannouncedItems.expect(request, null);
    }
  }

  static void refuseAnother(BorrowingRequest known, AnnounceRequestCommand command) {
    // An order is the same whatever has become of it.
    boolean same =
        (command.order().isOrder() || known.status().isAwaited())
            && !command.citation().differsFrom(known)
            && !PatronEligibility.namesAnother(known, command.patron());
    if (!same) {
      throw new WorkflowException(
          RequestReason.NUMBER_OF_ANOTHER_REQUEST,
          known.externalId(),
          known.title(),
          known.status().reference());
    }
  }
}
