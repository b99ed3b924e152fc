package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowProblem;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.RequestedCitation;
import org.interlend.borrowing.search.BorrowingSearchTerms;
import org.interlend.exchange.Warning;
import org.interlend.partners.Format;
import org.interlend.partners.Partner;
import org.interlend.patrons.Patron;
import org.interlend.requests.BrokerNumberLimit;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.RequestEventKind;
import org.interlend.requests.RequestReason;

/** Records the requests that brokers announce before an item is on its way. */
@ApplicationScoped
public class Announcements {

  @PersistenceContext private EntityManager em;
  @Inject private PatronEligibility patronEligibility;
  @Inject private PickupPlaces pickupPlaces;
  @Inject private BorrowingSearchTerms searchTerms;
  @Inject private Clock clock;

  public Announced announce(AnnounceRequest command) {
    Partner partner = command.partner();
    partner.requireBorrowing();
    BrokerNumberLimit.requireFits(RequestReason.REQUEST_NUMBER_TOO_LONG, command.requestId());
    RequestedCitation requested =
        command.wanted().titled("[title not supplied] " + command.requestId());
    if (command.known() != null) {
      refuseAnother(command.known(), requested);
      return new Announced(command.requestId(), true, List.of());
    }
    Patron patron = patronEligibility.require(partner, command.patron());
    Format format =
        Optional.ofNullable(command.format())
            .orElseGet(() -> command.evidence().weigh(partner.accept()));
    BorrowingRequest request =
        new BorrowingRequest(
            partner,
            command.requestId(),
            patron,
            format,
            requested,
            BorrowingStatus.REQUEST_SENT_TO_PARTNER,
            RequestEvent.of(clock.instant(), RequestEventKind.REQUEST_ANNOUNCED, partner.code()));
    request.neededBefore(command.neededBefore());
    List<Warning> warnings = new ArrayList<>();
    if (format == Format.PHYSICAL) {
      request.collectAt(pickupPlaces.resolve(partner, command.pickupLocation(), warnings));
    }
    em.persist(request);
    em.flush(); // a concurrent copy of the same message fails here, on the unique key
    patronEligibility.warnIfBlocked(request, patron);
    searchTerms.enter(request);
    return new Announced(command.requestId(), false, warnings);
  }

  static void refuseAnother(BorrowingRequest known, RequestedCitation requested) {
    if (!known.status().isAwaited() || known.differsFrom(requested)) {
      throw new WorkflowProblem(
          RequestReason.NUMBER_OF_ANOTHER_REQUEST,
          known.externalId(),
          known.title(),
          known.status().label());
    }
  }
}
