package org.interlend.lending.locate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.lending.locate.LocateResult.Found;
import org.interlend.lending.locate.LocateResult.NotFound;
import org.interlend.lending.request.BibMatch;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.request.RequestedMaterial;
import org.interlend.lending.search.LendingSearchIndex;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.BrokerNumberLength;
import org.interlend.requests.GeneratedRequestNumber;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestReason;

/** Handles RequestItem: makes the lending request, once, and searches for a copy. */
@ApplicationScoped
public class RequestItemHandler {

  @Inject private EntityManager em;
  @Inject private LendingRequests requests;
  @Inject private CopySearch copySearch;
  @Inject private ItemAllocation itemAllocation;
  @Inject private LendingSearchIndex searchTerms;
  @Inject private Institutions institutions;
  @Inject private Event<LendingRequested> requested;
  @Inject private Clock clock;

  public RequestItemResult request(RequestItemCommand given) {
    Partner partner = given.partner();
    partner.requireLending();
    BrokerNumberLength.requireFits(RequestReason.REQUEST_NUMBER_TOO_LONG, given.requestId());
    if (!given.order().isOrder()) {
      refuseNothing(given.title());
    }
    RequestItemCommand command = given.isNumbered() ? given : numbered(given);
    if (command.known() != null) {
      refuseAnother(command.known(), command);
      return new RequestItemResult(command.known(), true, null);
    }
    LocateResult found = find(command.title(), command.order());
    if (found instanceof NotFound none && partner.request().refuseUnfilled()) {
      throw unfilled(command.title(), none);
    }
    LendingRequest request =
        create(
            partner, command.requestId(), command.format(), command.title(), command.requester());
    request.setNeededBefore(command.neededBefore());
    take(command.order(), request);
    LocateResult located = locate(request, found, partner.actor());
    searchTerms.enter(request);
    em.flush(); // a concurrent copy of the same message fails here, on the unique key
    requested.fire(new LendingRequested(request, false));
    return new RequestItemResult(
        request, false, located instanceof NotFound none ? none.why() : null);
  }

  /**
   * Gives a request without a broker's number one that follows from its title and the day. So the
   * same message again finds its request; a concurrent copy of it fails on the unique key.
   */
  private RequestItemCommand numbered(RequestItemCommand command) {
    return GeneratedRequestNumber.first(
        command.title().key(),
        institutions.today(),
        number -> requests.find(command.partner(), number),
        command::repeats,
        command::numbered);
  }

  private LocateResult find(RequestedMaterial title, LendingOrderDetails order) {
    if (order.titles() == null) {
      return copySearch.find(title, order.asked());
    }
    if (order.titles().isEmpty()) {
      return NotFound.withoutTitle(title);
    }
    List<LocateResult> found =
        order.titles().stream()
            .map(bib -> copySearch.copyOf(bib, order.asked(), title.part().volume()))
            .toList();
    return LocateResult.ofSeveral(found, title.part().volume());
  }

  /** Keeps what the broker says beyond the common part. */
  private static void take(LendingOrderDetails order, LendingRequest request) {
    if (order.numberPrefix() != null) {
      request.assignNumber(order.numberPrefix());
    }
    if (order.copy()) {
      request.markCopy();
    }
    if (order.borrower() != null) {
      request.borrowedBy(order.borrower());
    }
    request.askedOf(order.asked());
    request.keep(order.broker());
  }

  /** Repeats the search for a copy and applies its result. */
  public void locateAgain(LendingRequest request, Actor by) {
    locate(request, findAgain(request), by);
    searchTerms.reindex(request);
  }

  /** Copies of a title that is suppressed come after those of the title that has its number now. */
  private LocateResult findAgain(LendingRequest request) {
    if (request.requested().isFound()) {
      return copySearch.copyFor(request);
    }
    LocateResult found = copySearch.find(CopySearch.titleOf(request), request.askedLibrary());
    if (found instanceof Found || request.requested().bib() == null) {
      return found;
    }
    LocateResult chosen = copySearch.copyFor(request);
    return chosen instanceof Found ? chosen : found;
  }

  /**
   * The broker asks again for what has ended here: the request is open again, and a copy is
   * searched for.
   *
   * @param asked the library of this institution that is asked; null for the one before
   */
  public void askAgain(LendingRequest request, Library asked) {
    if (asked != null) {
      request.askedOf(asked);
    }
    request.askedAgain(
        expiry(request.partner()),
        request.eventOfBroker(clock.instant(), HistoryEventKind.ASKED_AGAIN));
    locateAgain(request, request.partner().actor());
    announceAgain(request);
  }

  /**
   * The broker has gone on to another library of this institution, whose copies count from now on.
   * A copy that has been chosen stays for staff to decide.
   */
  public void askAnother(LendingRequest request, Library asked) {
    request.askedOf(asked);
    request.note(
        request
            .eventOfBroker(clock.instant(), HistoryEventKind.ANOTHER_LIBRARY_ASKED)
            .detail(asked.name()));
    if (request.status() == LendingStatus.LOCATE_FAILED) {
      locateAgain(request, request.partner().actor());
    }
    announceAgain(request);
  }

  private void announceAgain(LendingRequest request) {
    request.setAskedAt(clock.instant());
    requested.fire(new LendingRequested(request, true));
  }

  /** Makes a request. It is indexed later, when its title is known. */
  public LendingRequest create(
      Partner partner,
      String number,
      RequestFormat format,
      RequestedMaterial requested,
      String requester) {
    LendingRequest request =
        new LendingRequest(
            partner,
            number,
            format,
            requested,
            requester,
            expiry(partner),
            HistoryEvent.of(clock.instant(), HistoryEventKind.REQUESTED, partner.actor()));
    em.persist(request);
    return request;
  }

  /** The last day before a request that begins today expires unprocessed, or null. */
  public LocalDate expiry(Partner partner) {
    int days = partner.lending().expireAfterDays();
    return days == 0 ? null : institutions.today().plusDays(days);
  }

  /**
   * Applies the result of a search: allocates the copy, or leaves the request to staff.
   *
   * @return what the result means for the request
   */
  LocateResult locate(LendingRequest request, LocateResult result, Actor by) {
    LocateResult found = copySearch.applied(result, request);
    if (found.bib() != null) {
      request.setBib(found.bib());
    }
    if (found instanceof Found copy) {
      itemAllocation.claim(
          request,
          copy.item(),
          HistoryEvent.of(clock.instant(), HistoryEventKind.ITEM_LOCATED, by)
              .item(copy.item().barcode()));
    } else if (found instanceof NotFound none) {
      request.notLocated(
          HistoryEvent.of(clock.instant(), HistoryEventKind.NO_COPY_FOUND, by)
              .because(none.reason()));
    }
    return found;
  }

  private static void refuseNothing(RequestedMaterial requested) {
    if (requested.namesNothing()) {
      throw new WorkflowException(LendingReason.NOTHING_REQUESTED);
    }
  }

  private void refuseAnother(LendingRequest known, RequestItemCommand command) {
    boolean same =
        command.order().isOrder()
            ? known.isCopy() == command.order().copy()
                && known.requested().isAbout(command.title(), known.work())
            : !known.status().isFinal() && isSame(known.requested(), command.title());
    if (!same) {
      throw new WorkflowException(
          RequestReason.NUMBER_OF_ANOTHER_REQUEST,
          known.externalId(),
          known.requestedTitle(),
          known.status().reference());
    }
  }

  private boolean isSame(BibMatch known, RequestedMaterial requested) {
    return requested.isNamedAs(known.named())
        || known.bib() != null && known.bib() == copySearch.find(requested, null).bib();
  }

  private static WorkflowException unfilled(RequestedMaterial requested, NotFound found) {
    return new WorkflowException(
        found.why(),
        Stream.concat(
                requested.barcodes().stream(),
                requested.numbers().stream().map(RequestedMaterial.TitleNumber::value))
            .findFirst()
            .orElse(requested.title()),
        found.values().toArray());
  }
}
