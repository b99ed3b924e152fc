package org.interlend.borrowing.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.Money;
import org.interlend.catalog.Citation;
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
 * What a borrowing request is about: the patron, the title, the lender and the place where it is
 * collected. {@link BorrowingRequest} adds its items and its steps.
 */
@MappedSuperclass
public abstract class AbstractBorrowingRequest extends ResourceSharingRequest<BorrowingStatus> {

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

  protected AbstractBorrowingRequest() {}

  AbstractBorrowingRequest(
      Partner partner, String externalId, RequestFormat format, HistoryEvent why) {
    super(partner, externalId, format, why);
  }

  /** What the lender or the broker charges this library, if it is known. */
  public Optional<Money> cost() {
    return BorrowingCost.orNone(cost).money();
  }

  /**
   * @param cost null for none
   */
  public void setCost(Money cost) {
    this.cost = BorrowingCost.of(cost);
  }

  /** The broker tells what it charges; see {@link BorrowingCost#charged}. */
  public void chargedByBroker(Money charge, Instant at) {
    cost = BorrowingCost.orNone(cost).charged(charge, isChargedByBroker());
    note(eventOfBroker(at, HistoryEventKind.COST_KNOWN).detail(charge.reference()));
  }

  private boolean isChargedByBroker() {
    return history().stream()
        .anyMatch(line -> line.event() == HistoryEventKind.COST_KNOWN && line.doneBy().isPartner());
  }

  /**
   * Whether the request is only announced. An expired one counts until it is anonymized, since it
   * still has its patron.
   */
  public boolean isOnlyAnnounced() {
    return status().isAnnounced() || status() == BorrowingStatus.EXPIRED && patron() != null;
  }

  final void assign(Patron patron) {
    requester = RequestingPatron.of(patron);
  }

  /**
   * The broker's message names no patron of this library who may borrow.
   *
   * @param number what it has instead, or null
   * @param why of {@link org.interlend.exchange.MessageFact}
   */
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

  /** The broker names the library that lends. */
  @Override
  public void libraryNamed(RemoteLibrary lender, Instant at) {
    setRemote(lender);
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
    return requester.words();
  }

  /** Sets the library where the patron collects the item. */
  public void collectAt(Library pickupLibrary) {
    this.pickupLibrary = pickupLibrary;
  }

  /** The patron collects it at another library; a warning that the place was unknown is settled. */
  public void collectElsewhere(Library library, HistoryEvent why) {
    removeWarnings(RequestWarningKind.PICKUP_PLACE_UNKNOWN);
    collectAt(library);
    note(why);
  }

  /** Whether staff have chosen the pickup library, so that messages do not change it. */
  public boolean hasPickupByStaff() {
    return past().last(HistoryEventKind.PICKUP_LIBRARY_CHANGED, null) != null;
  }

  /** Staff say in which form it really comes, after it was sent in the other one. */
  public void converted(RequestFormat to, HistoryEvent why) {
    removeWarnings(RequestWarningKind.FILE_SENT_FOR_ITEM, RequestWarningKind.ITEM_SENT_FOR_FILE);
    format(to);
    move(BorrowingStatus.shipped(to), why);
  }

  final void describe(RequestedCitation requested) {
    about(requested.work());
    description = description().described(requested);
    due(requested.dueAt());
  }

  public void own(TemporaryBibAndHolding title) {
    temporaryTitle = title;
  }

  /** The partner's name of the medium, or null. */
  public void setMedium(String medium) {
    description = description().ofMedium(medium);
  }

  /** Removes the references to the temporary bib and holding, which are about to be deleted. */
  void releaseRecords() {
    temporaryTitle = TemporaryBibAndHolding.none();
  }

  /** Sets the lender's due date. */
  public void dueBackAt(Instant dueAt) {
    due(dueAt);
  }

  /** Whose request it is; null until a patron is assigned, and once it is made anonymous. */
  public Patron patron() {
    return requester.patron();
  }

  /** Whose request it is, or whose it may be. */
  public RequestingPatron requester() {
    return requester;
  }

  /** What the broker says of the title beyond the work itself. */
  public BrokerTitleDescription description() {
    return BrokerTitleDescription.orNone(description);
  }

  final void linkTo(String link) {
    description = description().linkedTo(link);
  }

  /**
   * What the temporary bib says: the patron knows a copy by the article or chapter that it is of.
   *
   * @param citation of the whole work
   */
  public Citation bibCitation(Citation citation) {
    Citation work = citation.orTitled(title());
    return isCopy()
        ? work.withTitleAndAuthor(part().titleIn(work.title()), part().authorIn(work.author()))
        : work;
  }

  /** The citation of the whole work, without a title where the broker supplied none. */
  public Citation citation() {
    return description().citation(work());
  }

  /**
   * Where the patron collects it; null for digital requests. One that was for an item keeps the
   * library, in case it becomes one for an item again.
   */
  public Library pickupLibrary() {
    return format() == RequestFormat.DIGITAL ? null : pickupLibrary;
  }

  /** The temporary bib and holding, from the first item until the last one is closed. */
  public Optional<TemporaryBibAndHolding> temporaryTitle() {
    return Optional.ofNullable(temporaryTitle).filter(TemporaryBibAndHolding::exists);
  }

  /** Whether the patron needed it before that time. */
  public boolean isNeededBefore(Instant time) {
    return neededBefore() != null && neededBefore().isBefore(time);
  }

  /** Whether its needed-before date has passed, and staff have not been warned of that date. */
  public boolean isDueForWarning(Instant now) {
    return isNeededBefore(now) && !neededBefore().equals(neededBeforeWarned);
  }

  /** Staff are warned, once for a needed-before date, that nothing has come. */
  public void nothingHasCome(RequestWarning warning) {
    neededBeforeWarned = neededBefore();
    warnStaff(warning);
  }

  /** Whether it was announced, and needed if it has a date for that, before that time. */
  public boolean isAwaitedSince(Instant longAgo) {
    return createdAt().isBefore(longAgo) && (neededBefore() == null || isNeededBefore(longAgo));
  }
}
