package org.interlend.borrowing.request;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interlend.Money;
import org.interlend.catalog.Citation;
import org.interlend.catalog.TemporaryItem;
import org.interlend.institution.Library;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.patrons.Patron;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/**
 * A patron's request for a title that another library lends. A borrowing request is made when the
 * broker announces it or its first item arrives; it ends when the broker checks in the last item,
 * or when it is canceled or expires. It owns the temporary bib, holding and items, and keeps a
 * description for the time after their deletion. Only its own methods change its status, and each
 * change adds a line to its history.
 */
@Entity
@Table(name = "borrowing_request")
public class BorrowingRequest extends ResourceSharingRequest<BorrowingStatus> {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "borrowing_request_seq")
  private Long id;

  @Enumerated(EnumType.STRING)
  private BorrowingStatus status;

  @ManyToOne(fetch = FetchType.LAZY)
  private Patron patron;

  @Embedded private RequestingPatron requester;

  @Embedded private BrokerTitleDescription description;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "pickup_library_id")
  private Library pickupLibrary;

  /** The key alone, for facet counts; null while there is no pickup library. */
  @Column(name = "pickup_library_id", insertable = false, updatable = false)
  private Long pickupLibraryId;

  /** The needed-before date of which staff were warned that nothing has come; null for none. */
  @Column(name = "needed_before_warned")
  private Instant neededBeforeWarned;

  @Embedded private BorrowingCost cost;

  @Embedded private TemporaryBibAndHolding temporaryTitle;

  @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
  @OrderBy("id")
  private List<BorrowedVolume> volumes = new ArrayList<>();

  @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
  @OrderBy("happenedAt, id")
  private List<BorrowingHistoryLine> history = new ArrayList<>();

  protected BorrowingRequest() {}

  /**
   * @param patron null when the message names no patron of this library
   * @param first shipped, or announced before an item is on its way
   */
  public BorrowingRequest(
      Partner partner,
      String externalId,
      Patron patron,
      RequestFormat format,
      RequestedCitation requested,
      BorrowingStatus first,
      HistoryEvent why) {
    super(partner, externalId, format, why);
    assign(patron);
    this.status = first;
    describe(requested);
    addHistory(why, null, first);
  }

  /**
   * Moves an announced request on when its item is on its way. The lender's description replaces
   * the announced one.
   */
  public void shipped(RequestedCitation requested, HistoryEvent why) {
    describe(requested);
    sent(why);
  }

  /** The broker tells how the search for a supplier stands, before an item is on its way. */
  public void answered(BorrowingStatus to, HistoryEvent why) {
    require(status.isAnnounced() && to.isAnnounced(), to);
    removeWarnings(RequestWarningKind.NOT_SUPPLIED, RequestWarningKind.MAY_BE_RESERVED);
    advance(to, why);
  }

  /** The item or file is on its way, without further words about it. */
  public void sent(HistoryEvent why) {
    removeWarnings(RequestWarningKind.ofSearch());
    move(BorrowingStatus.shipped(format()), why);
    reopen();
  }

  public BorrowedVolume add(String partnerItemId, TemporaryItem item, HistoryEvent why) {
    BorrowedVolume volume = new BorrowedVolume(this, partnerItemId, item);
    volumes.add(volume);
    removeWarnings(RequestWarningKind.ofSearch());
    dueWithItems();
    note(why);
    return volume;
  }

  /** A volume that staff made by mistake is no longer one of its own. */
  void remove(BorrowedVolume volume) {
    volumes.remove(volume);
  }

  public void digitallyReceived(HistoryEvent why) {
    move(BorrowingStatus.DIGITALLY_RECEIVED_BY_LIBRARY, why);
  }

  /** Of several items the one counts that the lender wants back first. */
  public void dueWithItems() {
    summary().lenderDueAt(dueAt()).ifPresent(this::setDueAt);
  }

  /**
   * Reactivates a request that was completed by mistake.
   *
   * @param again volumes that have not gone back
   * @param items makes the new temporary item of a volume
   */
  public void reactivated(
      List<BorrowedVolume> again, Function<BorrowedVolume, TemporaryItem> items, HistoryEvent why) {
    require(
        status == BorrowingStatus.REQUEST_COMPLETED,
        BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY);
    again.forEach(volume -> volume.reopened(items.apply(volume)));
    change(VolumeStatusSummary.here(again), why);
    reopen();
  }

  /** Ends the request and returns its temporary items, which the caller deletes. */
  List<TemporaryItem> ended(BorrowingStatus by, HistoryEvent why) {
    List<TemporaryItem> released =
        openVolumes().stream().map(volume -> volume.release(why.at())).toList();
    removeWarnings(
        by == BorrowingStatus.EXPIRED
            ? RequestWarningKind.ofSearch()
            : RequestWarningKind.settledByCancellation());
    end(by, why);
    return released;
  }

  /** Completes the request. A file does so before staff have read its warnings, so they stay. */
  public void completed(HistoryEvent why) {
    if (format() != RequestFormat.DIGITAL) {
      removeWarnings(RequestWarningKind.values());
    }
    end(BorrowingStatus.REQUEST_COMPLETED, why);
  }

  /** The file has arrived: it is not late any more, and there is a way to it. */
  public void fileCame(HistoryEvent why) {
    removeWarnings(RequestWarningKind.NOTHING_HAS_COME, RequestWarningKind.USELESS_LINK);
    note(why);
  }

  public void linkedTo(String link, HistoryEvent why) {
    description = description().linkedTo(link);
    fileCame(why);
  }

  /** Its volumes together have the status, which may be the same. */
  void follow(BorrowingStatus to, HistoryEvent why) {
    if (to == status) {
      note(why);
    } else {
      change(to, why);
    }
  }

  @Override
  protected boolean isPartlySupplied() {
    return new VolumeSelection(this).anyHasCome();
  }

  VolumeStatusSummary summary() {
    return VolumeStatusSummary.of(openVolumes());
  }

  /** What the lender or the broker charges this library, if it is known. */
  public Optional<Money> cost() {
    return Optional.ofNullable(cost).map(BorrowingCost::money);
  }

  /** Sets what staff know of it; null for nothing. */
  public void setCost(Money cost) {
    this.cost = cost == null ? null : new BorrowingCost(cost);
  }

  /** The broker tells what it charges; see {@link BorrowingCost#charged}. */
  public void chargedByBroker(Money charge, Instant at) {
    cost = cost == null ? new BorrowingCost(charge) : cost.charged(charge, history);
    note(eventOfBroker(at, HistoryEventKind.COST_KNOWN).detail(charge));
  }

  private void assign(Patron patron) {
    this.patron = patron;
    requester = RequestingPatron.of(patron);
  }

  /** The message names no patron of this library who may borrow; its number may be null. */
  public void notMatched(String number, Fact why, Instant at) {
    requester = requester.notMatched(number);
    warnStaff(RequestWarning.of(RequestWarningKind.PATRON_NOT_MATCHED, at).because(Facts.of(why)));
  }

  /** Assigns the patron to a request whose message did not name one of this library. */
  public void assigned(Patron patron, HistoryEvent why) {
    assign(patron);
    removeWarnings(RequestWarningKind.PATRON_NOT_MATCHED);
    note(why);
  }

  /**
   * Sets the lender's call number of the item, also in its temporary records.
   *
   * @param callNumber null if it is not known
   */
  public void shelvedAs(String callNumber) {
    description = description().shelvedAs(callNumber);
    temporaryTitle().ifPresent(title -> title.holding().shelvedAs(description.callNumber()));
  }

  @Override
  public void libraryNamed(RemoteLibrary lender, Instant at) {
    remoteNamed(lender);
    removeWarnings(RequestWarningKind.UNKNOWN_LENDER);
    note(eventOfBroker(at, HistoryEventKind.SUPPLIER_KNOWN).detail(lender.label()));
  }

  /** The library that really lends, if the broker has named it. */
  public Optional<RemoteLibrary> lender() {
    return remote().library();
  }

  /** The library that an item goes back to: the partner itself while no lender is known. */
  public RemoteLibrary returnsTo() {
    return lender().orElseGet(() -> RemoteLibrary.of(partner()));
  }

  @Override
  protected final Stream<String> borrowerWords() {
    return patron == null ? Stream.empty() : patron.personalWords();
  }

  public void collectAt(Library pickupLibrary) {
    this.pickupLibrary = pickupLibrary;
  }

  /** The patron collects it at another library; a warning that the place was unknown is settled. */
  public void collectElsewhere(Library library, HistoryEvent why) {
    removeWarnings(RequestWarningKind.PICKUP_PLACE_UNKNOWN);
    collectAt(library);
    note(why);
  }

  /** Staff say in which form it really comes, after it was sent in the other one. */
  public void converted(RequestFormat to, HistoryEvent why) {
    removeWarnings(RequestWarningKind.FILE_SENT_FOR_ITEM, RequestWarningKind.ITEM_SENT_FOR_FILE);
    setFormat(to);
    move(BorrowingStatus.shipped(to), why);
  }

  void describe(RequestedCitation requested) {
    setWork(requested.work());
    description = description().described(requested);
    setDueAt(requested.dueAt());
  }

  public void own(TemporaryBibAndHolding title) {
    temporaryTitle = title;
  }

  /** The partner's name of the medium, or null. */
  public void setMedium(String medium) {
    description = description().ofMedium(medium);
  }

  /** Whose request it is; null until a patron is assigned, and once it is made anonymous. */
  public Patron patron() {
    return patron;
  }

  /** What is kept of the patron beside the record. */
  public RequestingPatron requester() {
    return requester;
  }

  /** What the broker says of the title beyond the work itself. */
  public BrokerTitleDescription description() {
    return BrokerTitleDescription.orNone(description);
  }

  /** The whole work as the broker describes it, without a title where it supplied none. */
  public Citation citation() {
    return description().citation(work());
  }

  /** Where the patron collects it; null while it is digital, though the library is kept. */
  public Library pickupLibrary() {
    return format() == RequestFormat.DIGITAL ? null : pickupLibrary;
  }

  /** The temporary bib and holding, from the first item until the last one is closed. */
  public Optional<TemporaryBibAndHolding> temporaryTitle() {
    return Optional.ofNullable(temporaryTitle).filter(TemporaryBibAndHolding::exists);
  }

  /** Whether its needed-before date has passed, and staff have not been warned of that date. */
  public boolean isDueForWarning(Instant now) {
    return neededBefore() != null
        && neededBefore().isBefore(now)
        && !neededBefore().equals(neededBeforeWarned);
  }

  /** Staff are warned, once for a needed-before date, that nothing has come. */
  public void nothingHasCome(RequestWarning warning) {
    neededBeforeWarned = neededBefore();
    warnStaff(warning);
  }

  public List<BorrowedVolume> openVolumes() {
    return volumes.stream().filter(volume -> !volume.closed()).toList();
  }

  @Override
  public Long id() {
    return id;
  }

  @Override
  public BorrowingStatus status() {
    return status;
  }

  @Override
  protected void setStatus(BorrowingStatus to) {
    status = to;
  }

  @Override
  protected void addHistory(HistoryEvent what, BorrowingStatus from, BorrowingStatus to) {
    history.add(new BorrowingHistoryLine(this, what, from, to));
  }

  /** The next action of staff, or null when the patron or the broker acts next. */
  public BorrowingNextAction nextAction() {
    return BorrowingNextAction.of(this, summary());
  }

  public List<BorrowedVolume> volumes() {
    return List.copyOf(volumes);
  }

  @Override
  public List<BorrowingHistoryLine> history() {
    return List.copyOf(history);
  }
}
