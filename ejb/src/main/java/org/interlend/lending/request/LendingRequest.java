package org.interlend.lending.request;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.Actor;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.loan.ItemStatusSnapshot;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.institution.Library;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.RequestedWork;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.text.Text;

/**
 * A partner's request for a title that this library lends. A lending request is made by
 * RequestItem, or by CheckOutItem if none came before; it ends when the broker checks the item in,
 * or when it is rejected, canceled or expires. Only its own methods change its status, and each
 * change adds a line to its history. The partner's patron is stored as the broker names them and
 * never looked up.
 */
@Entity
@Table(name = "lending_request")
public class LendingRequest extends ResourceSharingRequest<LendingStatus> {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lending_request_seq")
  private Long id;

  @Enumerated(EnumType.STRING)
  private LendingStatus status;

  /** The broker's number of a further volume; null when the request has a number of its own. */
  @Column(name = "broker_number")
  private String brokerNumber;

  private String requester;

  @Embedded private BibMatch requested;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "asked_library_id")
  private Library askedLibrary;

  @Column(name = "asked_at")
  private Instant askedAt;

  @ManyToOne(fetch = FetchType.LAZY)
  private LocalItem item;

  private String barcode;

  @Embedded private Supply supply = Supply.none();

  @Column(name = "expires_on")
  private LocalDate expiresOn;

  /** Repeats values of other columns, for the facet counts. */
  @Column(name = "at_desk")
  private boolean atDesk;

  @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
  @OrderBy("happenedAt, id")
  private List<LendingHistoryLine> history = new ArrayList<>();

  protected LendingRequest() {}

  /**
   * @param expiresOn the last day before it expires unprocessed, or null
   */
  public LendingRequest(
      Partner partner,
      String externalId,
      RequestFormat format,
      RequestedMaterial title,
      String requester,
      LocalDate expiresOn,
      HistoryEvent why) {
    super(partner, externalId, format, why);
    setWork(title.work());
    this.requested = new BibMatch(title, null, null);
    this.requester = Text.fit(requester, 255);
    this.expiresOn = expiresOn;
    this.status = LendingStatus.CREATED_LENDING_REQUEST;
    addHistory(why, null, status);
  }

  /** The request is for a further volume, which the broker knows by the number of the first. */
  public void volumeOf(LendingRequest first) {
    brokerNumber = first.brokerNumber();
  }

  /** Whether the broker knows it only as a part of another request. */
  public boolean isFurtherVolume() {
    return brokerNumber != null;
  }

  @Override
  public String brokerNumber() {
    return brokerNumber == null ? externalId() : brokerNumber;
  }

  /** Sets the bib that was found; the catalog's description replaces the broker's. */
  public void setBib(LocalBib bib) {
    found(bib, requested().callNumber());
  }

  private void found(LocalBib bib, String callNumber) {
    requested = new BibMatch(requested().named(), bib, callNumber);
    setWork(RequestedWork.of(bib.title(), bib.citation().author(), part()));
  }

  /** Sets the library that borrows through the broker. */
  public void borrowedBy(RemoteLibrary library) {
    remoteNamed(library);
  }

  @Override
  public void libraryNamed(RemoteLibrary borrower, Instant at) {
    borrowedBy(borrower);
    note(eventOfBroker(at, HistoryEventKind.BORROWER_KNOWN).detail(borrower.label()));
  }

  /** The library that borrows through the broker, if the broker names it. */
  public Optional<RemoteLibrary> borrower() {
    return remote().library();
  }

  /** The library that an item goes to: the partner itself while no borrower is known. */
  public RemoteLibrary shipsTo() {
    return borrower().orElseGet(() -> RemoteLibrary.of(partner()));
  }

  /** Whom letters about it go to. */
  public Partner writesTo() {
    return remote().recipient(partner());
  }

  /** Sets the library of this institution whose copies are asked for. */
  public void askedOf(Library library) {
    askedLibrary = library;
  }

  /** The broker asks for it once more, or another library of this institution. */
  public void setAskedAt(Instant at) {
    askedAt = at;
  }

  /** Since when it waits for the library that is asked now. */
  public Instant askedAt() {
    return askedAt == null ? createdAt() : askedAt;
  }

  /** The library of this institution whose copies are asked for; null for any. */
  public Library askedLibrary() {
    return askedLibrary;
  }

  /** Takes a copy for it. */
  void take(LocalItem item) {
    this.item = item;
    this.barcode = item.barcode();
    found((LocalBib) item.holding().bib(), item.holding().callNumber());
  }

  /** Whether nothing of it comes back: a file, or a copy on paper. */
  public boolean isNonReturnable() {
    return format() == RequestFormat.DIGITAL || isCopy();
  }

  /** The partner's patron as the broker names them; null if not given or anonymized. */
  public String requester() {
    return requester;
  }

  @Override
  protected Stream<String> borrowerWords() {
    return Stream.ofNullable(requester);
  }

  /** By what the title was requested, and the bib that was found. */
  public BibMatch requested() {
    return BibMatch.orNone(requested);
  }

  /** The copy allocated to it or lent under it, or null. */
  public LocalItem item() {
    return item;
  }

  /** The barcode of that copy, or null. */
  public String barcode() {
    return barcode;
  }

  /** A message to the partner about it, without further content. */
  public OutgoingMessageContent message(OutgoingKind kind) {
    return OutgoingMessageContent.of(partner().code(), kind, brokerNumber(), barcode());
  }

  /**
   * A copy has been chosen.
   *
   * @param move brings it to a desk; null when the broker prints the pick slip
   */
  public void located(LocalItem item, MoveRequest move, HistoryEvent why) {
    require(status.isOpen(), LendingStatus.BEING_PROCESSED);
    take(item);
    supply = supply.fetchedBy(move);
    removeWarnings(RequestWarningKind.ITEM_DAMAGED);
    advance(LendingStatus.BEING_PROCESSED, why);
  }

  /** No copy is available; staff have to find one. */
  public void notLocated(HistoryEvent why) {
    withoutCopy(LendingStatus.LOCATE_FAILED, why);
  }

  /**
   * An answer before anything is shipped, for which no copy is kept: it may be reserved, the
   * partner agrees, or it will be supplied once it is back.
   */
  public void answered(LendingStatus to, HistoryEvent why) {
    require(status.isOpen(), to);
    withoutCopy(to, why);
  }

  private void withoutCopy(LendingStatus to, HistoryEvent why) {
    releaseCopy();
    advance(to, why);
  }

  private void releaseCopy() {
    item = null;
    barcode = null;
    supply = supply.fetchedBy(null);
    removeWarnings(RequestWarningKind.ITEM_DAMAGED);
  }

  public void completed(HistoryEvent why) {
    supply = supply.renewal(PartnerRenewal.none());
    removeWarnings(RequestWarningKind.values());
    end(LendingStatus.REQUEST_COMPLETED, why);
  }

  /**
   * A warning of a damaged copy stays, because the rejection may be undone.
   *
   * @param from where the copy was, or null if it had none
   */
  public void rejected(ItemStatusSnapshot from, HistoryEvent why) {
    supply = supply.releasedFrom(from);
    end(LendingStatus.REJECTED, why);
  }

  /** The rejection is undone: the status is the one before it. */
  public void rejectionUndone(UndoableRejection rejection, HistoryEvent why) {
    reopen();
    supply = supply.releasedFrom(null);
    change(rejection.line().from(), why);
  }

  /**
   * The broker asks again for what has been rejected or has expired: the request begins again.
   *
   * @param expiresOn the last day before it expires unprocessed, or null
   */
  public void askedAgain(LocalDate expiresOn, HistoryEvent why) {
    require(
        status == LendingStatus.REJECTED || status == LendingStatus.EXPIRED,
        LendingStatus.CREATED_LENDING_REQUEST);
    reopen();
    releaseCopy();
    supply = supply.releasedFrom(null);
    this.expiresOn = expiresOn;
    change(LendingStatus.CREATED_LENDING_REQUEST, why);
  }

  public void canceled(HistoryEvent why) {
    removeWarnings(RequestWarningKind.ITEM_DAMAGED);
    end(LendingStatus.CANCELLED, why);
  }

  public void expired(HistoryEvent why) {
    removeWarnings(RequestWarningKind.ITEM_DAMAGED);
    end(LendingStatus.EXPIRED, why);
  }

  /** Extends the search for the copy until that day; the request does not expire before. */
  public void lookedForUntil(LocalDate day, HistoryEvent why) {
    expireNotBefore(day);
    note(why);
  }

  void expireNotBefore(LocalDate day) {
    if (expiresOn != null && (day == null || expiresOn.isBefore(day))) {
      expiresOn = day;
    }
  }

  /** An event about it and its copy, for its history. */
  public HistoryEvent event(Instant at, HistoryEventKind kind, Actor by) {
    return HistoryEvent.of(at, kind, by).item(barcode());
  }

  /** The next action of staff, or null when the partner or the broker acts next. */
  public LendingNextAction nextAction() {
    return LendingNextAction.of(this);
  }

  /** How it is supplied. */
  public Supply supply() {
    return supply;
  }

  /** The steps from the shipment on, until the item is back. */
  public ShipmentTransitions shipment() {
    return new ShipmentTransitions(this);
  }

  void supplied(Supply next) {
    supply = next;
  }

  /** What is sent has gone on: the status may be the same, and an end is over. */
  void follow(LendingStatus to, HistoryEvent why) {
    if (!to.isFinal()) {
      reopen();
    }
    advance(to, why);
  }

  @Override
  public Long id() {
    return id;
  }

  @Override
  public LendingStatus status() {
    return status;
  }

  @Override
  protected void setStatus(LendingStatus to) {
    status = to;
  }

  @Override
  protected void addHistory(HistoryEvent what, LendingStatus from, LendingStatus to) {
    atDesk = status == LendingStatus.RETURNED_BY_PARTNER && supply.shipping().returnedAt() != null;
    history.add(new LendingHistoryLine(this, what, from, to));
  }

  /** Whether staff have not processed it by its last day. */
  public boolean isNotProcessed(LocalDate today) {
    return LendingStatus.expiringStatuses().contains(status)
        && expiresOn != null
        && expiresOn.isBefore(today);
  }

  /** The last day before it expires unprocessed, or null. */
  public LocalDate expiresOn() {
    return expiresOn;
  }

  @Override
  public List<LendingHistoryLine> history() {
    return List.copyOf(history);
  }
}
