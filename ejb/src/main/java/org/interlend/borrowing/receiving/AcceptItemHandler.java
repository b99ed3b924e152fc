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
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingPatronAssigned;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.VolumeSelection;
import org.interlend.borrowing.search.BorrowingSearchIndex;
import org.interlend.circulation.terms.FeeChargingStep;
import org.interlend.exchange.MessageWarning;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.patrons.Patron;
import org.interlend.requests.BrokerNumberLength;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestReason;

/** Handles AcceptItem: makes or moves the borrowing request, and accepts its item or file. */
@ApplicationScoped
public class AcceptItemHandler {

  @Inject private EntityManager em;
  @Inject private BorrowingRequests requests;
  @Inject private PatronEligibility patronEligibility;
  @Inject private BorrowingSearchIndex searchTerms;
  @Inject private ItemAcceptance items;
  @Inject private FileAcceptance files;
  @Inject private AcceptItemDeviations deviations;
  @Inject private Event<BorrowingPatronAssigned> made;
  @Inject private FeeCharging fees;
  @Inject private Clock clock;

  public AcceptItemResult accept(AcceptItemCommand message) {
    Partner partner = message.partner();
    partner.requireBorrowing();
    BrokerNumberLength.requireFits(RequestReason.REQUEST_NUMBER_TOO_LONG, message.requestId());
    BrokerNumberLength.requireFits(RequestReason.ITEM_NUMBER_TOO_LONG, message.itemId());
    return requests
        .find(partner, message.requestId())
        .map(known -> acceptKnown(message.about(known), known))
        .orElseGet(() -> acceptNew(message));
  }

  private AcceptItemResult acceptKnown(AcceptItemCommand command, BorrowingRequest request) {
    if (isOnlyAnnounced(request)) {
      return acceptAnnounced(command, request);
    }
    refuseCanceled(request);
    if (request.format() == RequestFormat.DIGITAL) {
      return files.acceptAgain(command, request);
    }
    Optional<BorrowedVolume> seen = new VolumeSelection(request).numbered(command.itemNumber());
    return seen.isPresent()
        ? items.acceptAgain(command, seen.get())
        : acceptOneMore(command, request);
  }

  private AcceptItemResult acceptNew(AcceptItemCommand command) {
    Partner partner = command.partner();
    Patron patron = patronEligibility.find(partner, command.patron());
    fees.prepare(patron);
    RequestFormat format = command.evidence().format(partner.accept());
    BorrowingRequest request =
        new BorrowingRequest(
            partner,
            command.requestId(),
            patron,
            format,
            command.citation(),
            BorrowingStatus.shipped(format),
            HistoryEvent.of(clock.instant(), HistoryEventKind.SHIPMENT_ANNOUNCED, partner.actor()));
    em.persist(request);
    makeCopyIfKept(command, request);
    patronEligibility.warnIfBlocked(request, patron);
    fees.reached(FeeChargingStep.PLACED, request, partner.actor());
    AcceptItemResult accepted = acceptContent(command, request, new ArrayList<>());
    em.flush(); // a concurrent copy of the same message fails here, on the unique key
    searchTerms.enter(request);
    made.fire(new BorrowingPatronAssigned(request));
    return accepted;
  }

  /** An expired one counts until it is anonymized, since it still has its patron. */
  static boolean isOnlyAnnounced(BorrowingRequest request) {
    return request.status().isAnnounced()
        || request.status() == BorrowingStatus.EXPIRED && request.patron() != null;
  }

  /**
   * Refuses an item for a canceled request, so that the broker's staff know that it is not needed.
   */
  static void refuseCanceled(BorrowingRequest request) {
    if (request.status().isCanceled()) {
      throw new WorkflowException(
          BorrowingReason.NO_ITEM_EXPECTED, request.externalId(), request.status().reference());
    }
  }

  /** Accepts an item for an announced request. Its format stays as announced. */
  private AcceptItemResult acceptAnnounced(AcceptItemCommand command, BorrowingRequest request) {
    fees.prepare(request.patron());
    requests.forceVersion(request);
    request.shipped(
        command.citation(),
        request.eventOfBroker(clock.instant(), HistoryEventKind.SHIPMENT_ANNOUNCED));
    makeCopyIfKept(command, request);
    // No longer expired, if it was: so staff are warned.
    AcceptItemResult accepted =
        acceptContent(command, request, deviations.warnings(command, request, false));
    searchTerms.reindex(request);
    return accepted;
  }

  /** What need not be returned stays with the patron, as a copy on paper does. */
  private static void makeCopyIfKept(AcceptItemCommand command, BorrowingRequest request) {
    if (command.isKeptByPatron()) {
      request.markCopy();
    }
  }

  /** A file that has no number of an item, or that staff could not use, is not one more volume. */
  private AcceptItemResult acceptOneMore(AcceptItemCommand command, BorrowingRequest request) {
    if (command.itemId() == null && AcceptItemDeviations.hasAnotherFormat(command, request)
        || command.evidence().isFile() && !OtherFormatAcceptance.mayBecomeFile(request)) {
      throw new WorkflowException(BorrowingReason.FILE_FOR_ITEM_REQUEST, command.requestId());
    }
    fees.prepare(request.patron());
    requests.forceVersion(request);
    AcceptItemResult accepted =
        acceptContent(command, request, deviations.warnings(command, request, false));
    searchTerms.reindex(request);
    return accepted;
  }

  private AcceptItemResult acceptContent(
      AcceptItemCommand command, BorrowingRequest request, List<MessageWarning> warnings) {
    if (command.cost() != null) {
      request.chargedByBroker(command.cost(), clock.instant());
    }
    return request.format() == RequestFormat.DIGITAL
        ? files.accept(command, request, warnings)
        : items.accept(command, request, warnings);
  }
}
