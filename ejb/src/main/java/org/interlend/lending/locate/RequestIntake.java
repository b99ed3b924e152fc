package org.interlend.lending.locate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import org.interlend.WorkflowProblem;
import org.interlend.catalog.LocalItem;
import org.interlend.institution.Institutions;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.TitleRequest;
import org.interlend.lending.search.LendingSearchTerms;
import org.interlend.partners.Format;
import org.interlend.partners.Partner;
import org.interlend.requests.BrokerNumberLimit;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.RequestEventKind;
import org.interlend.requests.RequestReason;

/** Handles RequestItem: makes the lending request, once, and searches for a copy. */
@ApplicationScoped
public class RequestIntake {

  @PersistenceContext private EntityManager em;
  @Inject private CopySearch copySearch;
  @Inject private ItemAllocation itemAllocation;
  @Inject private LendingSearchTerms searchTerms;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  public LoanRequested request(RequestLoan command) {
    Partner partner = command.partner();
    partner.requireLending();
    BrokerNumberLimit.requireFits(RequestReason.REQUEST_NUMBER_TOO_LONG, command.requestId());
    refuseNothing(command.wish());
    if (command.known() != null) {
      refuseAnother(command.known(), command.wish());
      return requested(command.known(), true);
    }
    LocateResult found = copySearch.find(command.wish());
    if (found.item() == null && partner.request().refuseUnfilled()) {
      throw unfilled(command.wish(), found);
    }
    LendingRequest request =
        create(partner, command.requestId(), command.format(), command.wish(), command.requester());
    request.neededBefore(command.neededBefore());
    locate(request, found, partner.code());
    searchTerms.enter(request);
    em.flush(); // a concurrent copy of the same message fails here, on the unique key
    return requested(request, false);
  }

  /** Repeats the search for a copy and applies its result. */
  public void locateAgain(LendingRequest request, String by) {
    LocateResult found =
        request.requested().bib() == null
            ? copySearch.find(TitleRequest.read(request.requested().key()))
            : copySearch.copyOf(request.requested().bib());
    locate(request, found, by);
    searchTerms.reindex(request);
  }

  /** Makes a request. It is indexed later, when its title is known. */
  public LendingRequest create(
      Partner partner, String number, Format format, TitleRequest requested, String requester) {
    LendingRequest request =
        new LendingRequest(
            partner,
            number,
            format,
            requested,
            requester,
            expiry(partner),
            event(RequestEventKind.REQUESTED, partner));
    em.persist(request);
    return request;
  }

  private LocalDate expiry(Partner partner) {
    int days = partner.lending().expireAfterDays();
    return days == 0 ? null : institutions.today().plusDays(days);
  }

  /** Applies the result of a search: allocates the copy, or leaves the request to staff. */
  void locate(LendingRequest request, LocateResult found, String by) {
    if (found.bib() != null) {
      request.about(found.bib());
    }
    if (found.item() == null) {
      request.notLocated(
          RequestEvent.of(clock.instant(), RequestEventKind.NO_COPY_FOUND, by)
              .because(found.reason()));
    } else {
      itemAllocation.claim(
          request,
          found.item(),
          RequestEvent.of(clock.instant(), RequestEventKind.ITEM_LOCATED, by)
              .item(found.item().barcode()));
    }
  }

  private static void refuseNothing(TitleRequest requested) {
    if (requested.namesNothing()) {
      throw new WorkflowProblem(LendingReason.NOTHING_REQUESTED, null);
    }
  }

  private void refuseAnother(LendingRequest known, TitleRequest requested) {
    boolean same =
        !known.status().isFinal()
            && (requested.key().equals(known.requested().key())
                || known.requested().bib() != null
                    && known.requested().bib() == copySearch.find(requested).bib());
    if (!same) {
      throw new WorkflowProblem(
          RequestReason.NUMBER_OF_ANOTHER_REQUEST,
          known.externalId(),
          known.title(),
          known.status().label());
    }
  }

  private static WorkflowProblem unfilled(TitleRequest requested, LocateResult found) {
    return new WorkflowProblem(
        found.why(),
        requested.barcodes().isEmpty()
            ? requested.numbers().get(0).value()
            : requested.barcodes().get(0),
        found.values());
  }

  private static LoanRequested requested(LendingRequest request, boolean replay) {
    LocalItem item = request.item();
    return new LoanRequested(
        request.externalId(),
        request.barcode(),
        request.callNumber(),
        item == null ? null : item.owningLibrary().name(),
        item == null ? null : item.home().location().name(),
        replay);
  }

  private RequestEvent event(RequestEventKind kind, Partner partner) {
    return RequestEvent.of(clock.instant(), kind, partner.code());
  }
}
