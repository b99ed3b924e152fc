package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.borrowing.file.FileDeliveryService;
import org.interlend.borrowing.pickup.PickupLibraryResolver;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingPatronAssigned;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.LenderDueDateCheck;
import org.interlend.borrowing.search.BorrowingSearchIndex;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldTransitions;
import org.interlend.circulation.terms.FeeChargingStep;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.institution.Desk;
import org.interlend.institution.Library;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.patrons.Patron;
import org.interlend.requests.BrokerNumberLength;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestReason;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;

/**
 * Handles AcceptItem: makes or moves the borrowing request and its temporary records, and receives
 * the item where the partner's record says so.
 */
@ApplicationScoped
public class AcceptItemHandler {

  @Inject private EntityManager em;
  @Inject private BorrowingRequests requests;
  @Inject private PickupLibraryResolver pickupLibraryResolver;
  @Inject private TemporaryItemCreation temporaryItems;
  @Inject private LenderDueDateCheck dueDates;
  @Inject private AcceptItemCorrection corrections;
  @Inject private OrderedItemCreation orderedItemCreation;
  @Inject private ItemReceiptService receipt;
  @Inject private PatronEligibility patronEligibility;
  @Inject private BorrowingSearchIndex searchTerms;
  @Inject private DeskWorkflow desk;
  @Inject private HoldTransitions holdTransitions;
  @Inject private FileDeliveryService files;
  @Inject private OtherFormHandler otherForms;
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
    if (request.isOnlyAnnounced()) {
      return acceptAnnounced(command, request);
    }
    refuseCanceled(request);
    if (request.format() == RequestFormat.DIGITAL) {
      return fileAgain(command, request);
    }
    Optional<BorrowedVolume> seen =
        request.volume(volume -> volume.partnerItemId().equals(command.itemNumber()));
    return seen.isPresent() ? itemAgain(command, seen.get()) : acceptOneMore(command, request);
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
    AcceptItemResult accepted =
        format == RequestFormat.DIGITAL
            ? acceptFile(command, request, new ArrayList<>())
            : acceptVolume(command, request, new ArrayList<>());
    em.flush(); // a concurrent copy of the same message fails here, on the unique key
    searchTerms.enter(request);
    made.fire(new BorrowingPatronAssigned(request));
    return accepted;
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
    List<MessageWarning> warnings = deviations(command, request, false);
    AcceptItemResult accepted =
        request.format() == RequestFormat.DIGITAL
            ? acceptFile(command, request, warnings)
            : acceptVolume(command, request, warnings);
    searchTerms.reindex(request);
    return accepted;
  }

  /** What need not be returned stays with the patron, as a copy on paper does. */
  private static void makeCopyIfKept(AcceptItemCommand command, BorrowingRequest request) {
    if (command.isKeptByPatron()) {
      request.asCopy();
    }
  }

  /**
   * A known request keeps its format and its patron, and stays a copy or a loan; the journal says
   * that the message has others. Staff ask the broker which patron it means, if the number is that
   * of another.
   *
   * @param again whether the message changes nothing, so that staff may have settled it already
   */
  private List<MessageWarning> deviations(
      AcceptItemCommand command, BorrowingRequest request, boolean again) {
    List<MessageWarning> warnings = new ArrayList<>();
    otherForms
        .warning(command, request)
        .filter(warning -> !(again && request.past().dismissed(warning)))
        .ifPresent(warning -> warnOnce(request, warning));
    if (hasAnotherFormat(command, request)) {
      warnings.add(
          new MessageWarning(
              MessageWarningKind.FORMAT,
              request.format() == RequestFormat.DIGITAL
                  ? MessageFact.ANNOUNCED_AS_FILE
                  : MessageFact.ANNOUNCED_AS_ITEM));
    } else if (request.isCopy() && command.citation().dueAt() != null) {
      warnings.add(new MessageWarning(MessageWarningKind.RETURN, MessageFact.COPY_OF_REQUEST_KEPT));
    } else if (!request.isCopy() && command.isKeptByPatron()) {
      warnings.add(new MessageWarning(MessageWarningKind.RETURN, MessageFact.LOAN_OF_REQUEST_KEPT));
    }
    if (PatronEligibility.isAnother(request, command.patron())) {
      warnings.add(
          new MessageWarning(MessageWarningKind.PATRON, MessageFact.PATRON_OF_REQUEST_KEPT));
      patronEligibility
          .known(request.partner(), command.patron())
          .map(this::sentFor)
          .filter(warning -> !(again && request.past().dismissed(warning)))
          .ifPresent(warning -> warnOnce(request, warning));
    }
    return warnings;
  }

  private RequestWarning sentFor(Patron another) {
    return RequestWarning.of(RequestWarningKind.SENT_FOR_ANOTHER_PATRON, clock.instant())
        .detail(Long.toString(another.id()));
  }

  /** The same message again adds nothing, nor does one about a request that has ended. */
  private static void warnOnce(BorrowingRequest request, RequestWarning warning) {
    if (!request.status().isFinal() && !warning.kind().isAmong(request.warnings())) {
      request.warnStaff(warning);
    }
  }

  private static boolean hasAnotherFormat(AcceptItemCommand command, BorrowingRequest request) {
    return command.evidence().format(request.partner().accept()) != request.format();
  }

  /** A file that has no number of an item, or that staff could not use, is not one more volume. */
  private AcceptItemResult acceptOneMore(AcceptItemCommand command, BorrowingRequest request) {
    if (command.itemId() == null && hasAnotherFormat(command, request)
        || command.evidence().isFile() && !OtherFormHandler.mayBecomeFile(request)) {
      throw new WorkflowException(BorrowingReason.FILE_FOR_ITEM_REQUEST, command.requestId());
    }
    fees.prepare(request.patron());
    requests.forceVersion(request);
    List<MessageWarning> warnings = deviations(command, request, false);
    AcceptItemResult accepted = acceptVolume(command, request, warnings);
    searchTerms.reindex(request);
    return accepted;
  }

  /**
   * The same message again changes nothing; another description of the item is a correction. A file
   * that is sent while the item is expected waits for staff.
   */
  private AcceptItemResult itemAgain(AcceptItemCommand command, BorrowedVolume volume) {
    BorrowingRequest request = volume.request();
    if (request.status().takesItems() && command.citation().differsFrom(volume)) {
      Optional<Instant> before = volume.item().flatMap(TemporaryItem::lenderDueAt);
      command
          .citation()
          .correct(
              volume,
              request.eventOfBroker(clock.instant(), HistoryEventKind.DESCRIPTION_CORRECTED));
      dueDates.check(volume, command.citation().dueAt());
      volume
          .item()
          .filter(item -> !item.lenderDueAt().equals(before))
          .ifPresent(holdTransitions::lenderDateChanged);
      searchTerms.reindex(request);
    }
    boolean again = !otherForms.isNew(command, request);
    List<MessageWarning> warnings = deviations(command, request, again);
    if (!again) {
      requests.forceVersion(request);
      otherForms.keep(command, request);
    }
    corrections.take(command, volume, warnings);
    return new AcceptItemResult(request, volume.barcode(), again, warnings);
  }

  /** The same message again changes nothing; another file or link replaces the one before. */
  private AcceptItemResult fileAgain(AcceptItemCommand command, BorrowingRequest request) {
    String link = command.citation().deliveryLink();
    boolean replaced =
        request.takesFile()
            && (request.patron() != null || request.closedAt() == null)
            && files.isOther(request, command.file(), link);
    List<MessageWarning> warnings = deviations(command, request, !replaced);
    Instant dueAt = command.citation().dueAt();
    if (dueAt != null && command.otherForm(request).isPresent() && request.status().isAwaited()) {
      request.dueBackAt(dueAt); // so that staff's item is a loan, not a copy
    }
    if (replaced) {
      requests.forceVersion(request);
      if (command.file() == null) {
        request.linkedTo(
            link, request.eventOfBroker(clock.instant(), HistoryEventKind.FILE_LINK_REPLACED));
      }
      keepFile(command, request, warnings);
      writeAgain(command, request);
    }
    return new AcceptItemResult(request, command.itemNumber(), !replaced, warnings);
  }

  /** A patron who has been written to gets the new link. */
  private void writeAgain(AcceptItemCommand command, BorrowingRequest request) {
    boolean openable = command.file() != null || request.description().webLink().isPresent();
    if (openable && request.patron() != null && !request.status().isAwaited()) {
      files.send(request);
      request.note(request.eventOfBroker(clock.instant(), HistoryEventKind.FILE_LINK_SENT));
    }
  }

  private void charge(AcceptItemCommand command, BorrowingRequest request) {
    if (command.cost() != null) {
      request.chargedByBroker(command.cost(), clock.instant());
    }
  }

  private AcceptItemResult acceptFile(
      AcceptItemCommand command, BorrowingRequest request, List<MessageWarning> warnings) {
    charge(command, request);
    keepFile(command, request, warnings);
    if (request.partner().accept().automaticReceive() && command.otherForm(request).isEmpty()) {
      receipt.receiveFile(request, request.partner().actor());
      files.send(request);
    }
    return new AcceptItemResult(request, command.itemNumber(), false, warnings);
  }

  private void keepFile(
      AcceptItemCommand command, BorrowingRequest request, List<MessageWarning> warnings) {
    if (command.file() != null) {
      files.keep(
          request, command.file(), HistoryEventKind.FILE_IN_MESSAGE, request.partner().actor());
    } else if (request.description().deliveryLink() != null
        && request.description().webLink().isEmpty()) {
      warnings.add(
          new MessageWarning(MessageWarningKind.FILE_ADDRESS, MessageFact.FILE_ADDRESS_UNUSABLE));
      request.warnStaff(RequestWarning.of(RequestWarningKind.USELESS_LINK, clock.instant()));
    }
  }

  private AcceptItemResult acceptVolume(
      AcceptItemCommand command, BorrowingRequest request, List<MessageWarning> warnings) {
    if (!request.status().takesItems()) {
      throw new WorkflowException(
          BorrowingReason.NO_MORE_ITEMS, command.requestId(), request.status().reference());
    }
    Partner partner = request.partner();
    charge(command, request);
    if (request.temporaryTitle().isEmpty()) {
      request.collectAt(pickupLibrary(command, request, warnings));
      request.setMedium(command.evidence().medium());
    }
    BorrowedVolume volume = addVolume(command, request);
    TemporaryItem item = volume.requireItem();
    if (command.otherForm(request).isPresent()) {
      orderedItemCreation.placeHold(volume, partner.actor());
      otherForms.keep(command, request);
    } else if (command.handOut()) {
      em.flush(); // the desk finds the volume by its item
      desk.handOut(item, request.patron(), partner.receiveDesk().orElse(null), partner.actor());
    } else {
      Hold hold = orderedItemCreation.placeHold(volume, partner.actor()).orElse(null);
      if (partner.accept().automaticReceive()) {
        receipt.receive(volume, hold, receiveDesk(partner).library(), partner.actor(), null);
      }
    }
    return new AcceptItemResult(request, item.barcode(), false, warnings);
  }

  private BorrowedVolume addVolume(AcceptItemCommand command, BorrowingRequest request) {
    return temporaryItems.add(
        request,
        new TemporaryItemCreation.BorrowedItem(
            command.itemNumber(),
            command.itemId(),
            command.evidence().medium(),
            command.citation().citation(),
            command.volume(),
            command.citation().dueAt()),
        request.eventOfBroker(clock.instant(), HistoryEventKind.ITEM_ANNOUNCED));
  }

  private Library pickupLibrary(
      AcceptItemCommand command, BorrowingRequest request, List<MessageWarning> warnings) {
    boolean keeps = command.pickupLocation() == null || request.hasPickupByStaff();
    return keeps && request.pickupLibrary() != null
        ? request.pickupLibrary()
        : pickupLibraryResolver.resolve(request.partner(), command.pickupLocation(), warnings);
  }

  private static Desk receiveDesk(Partner partner) {
    return partner
        .receiveDesk()
        .orElseThrow(
            () ->
                new WorkflowException(
                    BorrowingReason.PARTNER_WITHOUT_RECEIVE_DESK, partner.code()));
  }
}
