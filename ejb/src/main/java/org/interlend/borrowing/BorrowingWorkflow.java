package org.interlend.borrowing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.NewTemporaryItem;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.Hold;
import org.interlend.circulation.Holds;
import org.interlend.circulation.Loans;
import org.interlend.circulation.NewHold;
import org.interlend.circulation.NextStep;
import org.interlend.institution.Desk;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.partners.BlockedPatrons;
import org.interlend.partners.Format;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;

/**
 * The borrowing side, step by step. Each method is one step in one transaction, the same for
 * brokers' messages, the console and the management API.
 */
@Stateless
public class BorrowingWorkflow {

  /** The most characters of a request's or an item's number. */
  private static final int NUMBER = 90;

  @PersistenceContext private EntityManager em;
  @Inject private BorrowingRequests requests;
  @Inject private PickupPlaces pickupPlaces;
  @Inject private Barcodes barcodes;
  @Inject private Partners partners;
  @Inject private Patrons patrons;
  @Inject private Institutions institutions;
  @Inject private Catalog catalog;
  @Inject private Holds holds;
  @Inject private Loans loans;
  @Inject private DeskWorkflow desk;
  @Inject private Clock clock;

  /**
   * Something has arrived, or been sent as a file. A thing gets its temporary records and a hold
   * for the patron; a file gets a request in digital format. What the partner has automatically
   * received is received at once. The same arrival again changes nothing; another item under a
   * known request is one more volume of it.
   *
   * @throws WorkflowProblem MISSING_DATA, UNKNOWN_PATRON, AMBIGUOUS_PATRON, PATRON_BLOCKED,
   *     BARCODE_IN_USE, PARTNER_INCOMPLETE, PARTNER_NOT_FOR_THIS_SIDE, INVALID_DATA, ILLEGAL_MOVE
   */
  public Accepted accept(AcceptItem command) {
    Partner partner = partners.get(command.partner());
    partner.requireBorrowing();
    requireFits(Subject.REQUEST, command.requestId());
    requireFits(Subject.ITEM, command.itemId());
    Wanted wanted = command.wanted().titled("[title not supplied] " + command.requestId());
    Optional<BorrowingRequest> known = requests.find(partner, command.requestId());
    if (known.isPresent() && known.get().format() == Format.DIGITAL) {
      return replayed(command, itemNumber(command), known.get(), wanted);
    }
    if (known.isPresent()) {
      Optional<BorrowedVolume> seen =
          known.get().volume(volume -> volume.sentAs().equals(itemNumber(command)));
      return seen.isPresent()
          ? replayed(command, seen.get().barcode(), known.get(), wanted)
          : acceptVolume(command, wanted, known.get(), new ArrayList<>());
    }
    Patron patron = recipient(command, partner);
    Format format = command.evidence().weigh(partner.accept());
    BorrowingRequest request =
        new BorrowingRequest(
            partner, command.requestId(), patron, format, wanted, event("Item announced", partner));
    em.persist(request);
    warnIfBlocked(request, patron);
    return format == Format.DIGITAL
        ? acceptFile(command, request)
        : acceptVolume(command, wanted, request, new ArrayList<>());
  }

  private static void requireFits(Subject about, String number) {
    if (number != null && number.length() > NUMBER) {
      throw new WorkflowProblem(
          ProblemKind.INVALID_DATA,
          about,
          number.substring(0, NUMBER),
          "A number may have %d characters at most; this one has %d"
              .formatted(NUMBER, number.length()));
    }
  }

  private Accepted replayed(
      AcceptItem command, String barcode, BorrowingRequest request, Wanted wanted) {
    if (request.status() == BorrowingStatus.SHIPPED_PHYSICALLY
        || request.status() == BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY) {
      if (request.differsFrom(wanted)) {
        request.corrected(wanted, event("Description corrected", request.partner()));
      }
    }
    return new Accepted(command.requestId(), barcode, true, List.of());
  }

  private Accepted acceptFile(AcceptItem command, BorrowingRequest request) {
    if (request.partner().accept().automaticReceive()) {
      receiveFile(request, request.partner().code());
    }
    return new Accepted(command.requestId(), itemNumber(command), false, List.of());
  }

  private Accepted acceptVolume(
      AcceptItem command, Wanted wanted, BorrowingRequest request, List<String> warnings) {
    if (request.status() != BorrowingStatus.SHIPPED_PHYSICALLY
        && request.status() != BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY) {
      throw new WorkflowProblem(
          ProblemKind.ILLEGAL_MOVE,
          Subject.REQUEST,
          command.requestId(),
          "Request %s is in the status \"%s\"; no more items can be added to it"
              .formatted(command.requestId(), request.status().label()));
    }
    Partner partner = request.partner();
    if (request.temporaryHolding() == null) {
      ownRecords(command, wanted, request, warnings);
    }
    TemporaryItem item =
        catalog.addTemporaryItem(
            request.temporaryHolding(),
            new NewTemporaryItem(
                barcodes.choose(partner, command.itemId(), command.requestId()),
                partner.code(),
                null,
                command.volume().pieces(),
                command.volume().libraryUseOnly(),
                command.volume().renewable(),
                wanted.dueAt()));
    BorrowedVolume volume =
        request.add(
            itemNumber(command),
            item,
            event("Item %s announced".formatted(item.barcode()), partner));
    if (command.handOut()) {
      em.flush(); // the desk finds the volume by its item
      desk.handOut(item, request.patron(), partner.accept().desk().orElse(null), partner.code());
    } else {
      Hold hold = holds.place(new NewHold(item, request.patron(), request.pickupLibrary()));
      if (partner.accept().automaticReceive()) {
        receiveVolume(volume, hold, receiveDesk(partner), partner.code());
      }
    }
    return new Accepted(command.requestId(), item.barcode(), false, warnings);
  }

  private void ownRecords(
      AcceptItem command, Wanted wanted, BorrowingRequest request, List<String> warnings) {
    Partner partner = request.partner();
    var location =
        partner
            .accept()
            .location()
            .orElseThrow(() -> incomplete(partner, "has no location for arriving items"));
    Library pickup = pickupPlaces.resolve(partner, command.pickupLocation(), warnings);
    var bib = catalog.addTemporaryBib(wanted.citation());
    var holding = catalog.addTemporaryHolding(bib, location, command.volume().callNumber());
    request.own(bib, holding, pickup);
  }

  private Patron recipient(AcceptItem command, Partner partner) {
    if (command.patron() == null) {
      throw new WorkflowProblem(
          ProblemKind.MISSING_DATA,
          Subject.PATRON,
          null,
          "The message does not say which patron the item is for");
    }
    Patron patron = patrons.identify(command.patron(), partner.patronIdentifier());
    if (partner.blockedPatrons() == BlockedPatrons.REFUSE) {
      patron
          .obstacle(today())
          .ifPresent(
              reason -> {
                throw new WorkflowProblem(
                    ProblemKind.PATRON_BLOCKED,
                    Subject.PATRON,
                    command.patron(),
                    "The patron %s may not borrow: %s".formatted(command.patron(), reason));
              });
    }
    return patron;
  }

  private void warnIfBlocked(BorrowingRequest request, Patron patron) {
    patron.obstacle(today()).ifPresent(reason -> request.warnStaff("Patron: " + reason));
  }

  /**
   * Staff receive what has arrived: every expected volume, or the file.
   *
   * @param desk code of the desk it arrived at
   * @param by who receives it
   * @return what to do with each volume; empty for a file
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_CODE, ILLEGAL_MOVE when there is nothing to
   *     receive
   */
  public List<NextStep> receive(long requestId, String desk, String by) {
    BorrowingRequest request = requests.get(requestId);
    lockForMove(request);
    if (request.format() == Format.DIGITAL) {
      receiveFile(request, by);
      return List.of();
    }
    List<BorrowedVolume> expected =
        request.volumes().stream()
            .filter(volume -> volume.status() == VolumeStatus.EXPECTED)
            .toList();
    if (expected.isEmpty()) {
      throw new WorkflowProblem(
          ProblemKind.ILLEGAL_MOVE,
          Subject.REQUEST,
          request.externalId(),
          "Request %s has nothing left to receive; it is in the status \"%s\""
              .formatted(request.externalId(), request.status().label()));
    }
    Desk at = institutions.desk(desk);
    return expected.stream()
        .map(
            volume ->
                receiveVolume(
                    volume, holds.next(volume.item().orElseThrow()).orElseThrow(), at, by))
        .toList();
  }

  private NextStep receiveVolume(BorrowedVolume volume, Hold hold, Desk at, String by) {
    volume
        .request()
        .received(
            volume, Event.of(clock.instant(), "Item %s received".formatted(volume.barcode()), by));
    return holds.arrive(hold, at.library(), by);
  }

  private void receiveFile(BorrowingRequest request, String by) {
    request.digitallyReceived(Event.of(clock.instant(), "File received", by));
    request.completed(Event.of(clock.instant(), "Request completed", by));
  }

  /**
   * Staff have sent everything back to the partner: what the patron returned, or what nobody
   * collected.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE
   */
  public void sendBack(long requestId, String by) {
    BorrowingRequest request = requests.get(requestId);
    lockForMove(request);
    request.sentBack(Event.of(clock.instant(), "Sent back to the partner", by));
    request.openVolumes().stream()
        .flatMap(volume -> volume.item().stream())
        .forEach(this::sendBack);
  }

  private void sendBack(TemporaryItem item) {
    if (item.status() != ItemStatus.TO_RETURN_TO_PARTNER) {
      holds.cancel(item);
      item.releasedAt(item.at());
    }
    item.sentBack();
  }

  /**
   * The broker closes an item, whatever state it is in: the temporary item with its holds goes, and
   * with the last item the bib and the holding, and the request is completed. An item closed before
   * is answered the same and nothing changes.
   *
   * @throws WorkflowProblem UNKNOWN_ITEM; ILLEGAL_MOVE when the item is on loan and the partner may
   *     close only what the patron has brought back
   */
  public CheckedIn checkIn(CheckIn command) {
    Partner partner = partners.get(command.partner());
    BorrowedVolume volume = meant(command, partner);
    BorrowingRequest request = volume.request();
    if (volume.closed()) {
      return checkedIn(volume, true);
    }
    lockForMove(request);
    String closed = "Item %s closed by the broker".formatted(volume.barcode());
    TemporaryItem item = volume.item().orElseThrow();
    if (volume.status() == VolumeStatus.ON_LOAN) {
      refuseIfReturnComesFirst(partner, volume);
      loans.closeForBroker(item);
      closed += ", while on loan to the patron";
    }
    request.close(volume, event(closed, partner));
    holds.remove(item);
    loans.outlive(item);
    catalog.remove(item);
    if (request.openVolumes().isEmpty()) {
      var holding = request.temporaryHolding();
      var bib = request.temporaryBib();
      request.disown();
      catalog.remove(holding, bib);
    }
    return checkedIn(volume, false);
  }

  private static CheckedIn checkedIn(BorrowedVolume volume, boolean replay) {
    BorrowingRequest request = volume.request();
    return new CheckedIn(
        request.externalId(),
        volume.barcode(),
        request.title(),
        request.author(),
        request.patron(),
        replay);
  }

  /** By item number first; a stale one is forgiven when the request leaves only one choice. */
  private BorrowedVolume meant(CheckIn command, Partner partner) {
    Optional<BorrowedVolume> byItem =
        Optional.ofNullable(command.itemId()).flatMap(id -> requests.findVolume(partner, id));
    if (byItem.isPresent()) {
      return byItem.get();
    }
    return Optional.ofNullable(command.requestId())
        .flatMap(id -> requests.find(partner, id))
        .map(request -> request.openVolumes().isEmpty() ? request.volumes() : request.openVolumes())
        .filter(choices -> choices.size() == 1)
        .map(choices -> choices.get(0))
        .orElseThrow(
            () ->
                new WorkflowProblem(
                    ProblemKind.UNKNOWN_ITEM,
                    Subject.ITEM,
                    command.itemId(),
                    "No item borrowed through %s has the number %s"
                        .formatted(partner.code(), command.itemId())));
  }

  private static void refuseIfReturnComesFirst(Partner partner, BorrowedVolume volume) {
    if (partner.accept().checkInRequiresReturn()) {
      throw new WorkflowProblem(
          ProblemKind.ILLEGAL_MOVE,
          Subject.ITEM,
          volume.barcode(),
          "Item %s is still on loan to the patron".formatted(volume.barcode()));
    }
  }

  /** Two steps on one request must not pass each other, even when they touch different volumes. */
  private void lockForMove(BorrowingRequest request) {
    em.lock(request, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  private static String itemNumber(AcceptItem command) {
    return command.itemId() != null ? command.itemId() : command.requestId();
  }

  private static Desk receiveDesk(Partner partner) {
    return partner
        .accept()
        .desk()
        .orElseThrow(() -> incomplete(partner, "has no desk to receive at automatically"));
  }

  private static WorkflowProblem incomplete(Partner partner, String what) {
    return new WorkflowProblem(
        ProblemKind.PARTNER_INCOMPLETE,
        Subject.PARTNER,
        partner.code(),
        "The record of partner %s %s. Complete it in the console.".formatted(partner.code(), what));
  }

  private Event event(String what, Partner partner) {
    return Event.of(clock.instant(), what, partner.code());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(institutions.get().timeZone()));
  }
}
