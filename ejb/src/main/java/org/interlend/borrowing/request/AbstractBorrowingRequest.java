package org.interlend.borrowing.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.Money;
import org.interlend.catalog.Citation;
import org.interlend.institution.Library;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.patrons.IdentifierType;
import org.interlend.patrons.Patron;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.text.Fact;
import org.interlend.text.Facts;
import org.interlend.text.Text;

/**
 * What a borrowing request is about: the patron, the title, the lender and the place where it is
 * collected. {@link BorrowingRequest} adds its items and its steps.
 */
@MappedSuperclass
public abstract class AbstractBorrowingRequest extends ResourceSharingRequest<BorrowingStatus> {

  private static final int SHORT = 255;

  @ManyToOne(fetch = FetchType.LAZY)
  private Patron patron;

  /** Whether staff have still to assign the patron. */
  private boolean unmatched;

  /** As the broker's message has it, while no patron of this library is matched. */
  @Column(name = "patron_number")
  private String patronNumber;

  @Column(name = "patron_group")
  private String patronGroup;

  @Embedded private BrokerTitleDescription description;

  private String medium;

  @Column(name = "call_number")
  private String callNumber;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "pickup_library_id")
  private Library pickupLibrary;

  /** The key alone, for facet counts; null while there is no pickup library. */
  @Column(name = "pickup_library_id", insertable = false, updatable = false)
  private Long pickupLibraryId;

  /** The needed-before date of which staff were warned that nothing has come; null for none. */
  @Column(name = "needed_before_warned")
  private Instant neededBeforeWarned;

  @Column(name = "cost_amount")
  private Long costAmount;

  @Column(name = "cost_currency")
  private String costCurrency;

  @Embedded private TemporaryBibAndHolding temporaryTitle;

  protected AbstractBorrowingRequest() {}

  AbstractBorrowingRequest(
      Partner partner, String externalId, RequestFormat format, HistoryEvent why) {
    super(partner, externalId, format, why);
  }

  /** What the lender or the broker charges this library, if it is known. */
  public Optional<Money> cost() {
    return Optional.ofNullable(costAmount)
        .map(amount -> new Money(amount, Currency.getInstance(costCurrency)));
  }

  /**
   * @param cost null for none
   */
  public void costs(Money cost) {
    costAmount = cost == null ? null : cost.minor();
    costCurrency = cost == null ? null : cost.currency().getCurrencyCode();
  }

  /**
   * The broker tells what it charges. Its first cost replaces what staff expected; a further one is
   * added, unless it is in another currency: then it replaces what was known.
   */
  public void chargedByBroker(Money charge, Instant at) {
    costs(
        cost()
            .filter(known -> isChargedByBroker() && known.currency().equals(charge.currency()))
            .map(known -> new Money(known.minor() + charge.minor(), charge.currency()))
            .orElse(charge));
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
    return status().isAnnounced() || status() == BorrowingStatus.EXPIRED && patron != null;
  }

  final void assign(Patron patron) {
    this.patron = patron;
    this.patronGroup = patron == null ? null : patron.group();
  }

  /**
   * The broker's message names no patron of this library who may borrow.
   *
   * @param number what it has instead, or null
   * @param why of {@link org.interlend.exchange.MessageFact}
   */
  public void notMatched(String number, Fact why, Instant at) {
    unmatched = true;
    patronNumber = Text.fit(number, SHORT);
    warnStaff(RequestWarning.of(RequestWarningKind.PATRON_NOT_MATCHED, at).because(Facts.of(why)));
  }

  /** Assigns the patron to a request whose message did not name one of this library. */
  public void assigned(Patron patron, HistoryEvent why) {
    assign(patron);
    unmatched = false;
    patronNumber = null;
    removeWarnings(RequestWarningKind.PATRON_NOT_MATCHED);
    note(why);
  }

  /**
   * Sets the lender's call number of the item, also in its temporary records.
   *
   * @param callNumber null if it is not known
   */
  public void shelvedAs(String callNumber) {
    this.callNumber = Text.fit(callNumber, SHORT);
    temporaryTitle().ifPresent(title -> title.holding().shelvedAs(this.callNumber));
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

  /** The lender's call number of the item, or null. */
  public String callNumber() {
    return callNumber;
  }

  @Override
  protected final Stream<String> borrowerWords() {
    return patron == null ? Stream.empty() : patron.personalWords();
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
    description = BrokerTitleDescription.of(requested);
    due(requested.dueAt());
  }

  /**
   * Whether the link to a digital item is another one than before.
   *
   * @param link may be null
   */
  public boolean isLinkedElsewhere(String link) {
    return description().isLinkedElsewhere(link);
  }

  /** Whether the description differs from the stored one. Without a title it does not. */
  public boolean differsFrom(RequestedCitation requested) {
    String title = requested.work().title();
    return (title != null && !title.equals(work().title()))
        || (requested.dueAt() != null && !requested.dueAt().equals(dueAt()));
  }

  public void own(TemporaryBibAndHolding title) {
    temporaryTitle = title;
  }

  /** The partner's name of the medium, or null. */
  public void setMedium(String medium) {
    this.medium = Text.fit(medium, SHORT);
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
    return patron;
  }

  /** The patron's number as the partner uses it; null without a patron. */
  public String patronNumber() {
    if (patron() == null) {
      return null;
    }
    return partner().patronIdentifier() == IdentifierType.PRIMARY_ID
        ? patron().primaryId()
        : patron().cardNumber();
  }

  /** The number in the broker's message while no patron is matched, or null. */
  public String unmatchedNumber() {
    return patronNumber;
  }

  /** The patron's group when the request began, for statistics; or null. */
  public String patronGroup() {
    return patronGroup;
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
    BrokerTitleDescription known = description();
    return new Citation(
        work().suppliedTitle(),
        author(),
        known.publisher(),
        known.published(),
        known.isbn(),
        known.issn(),
        null,
        null,
        null);
  }

  /** The partner's name of the medium, or null. */
  public String medium() {
    return medium;
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
