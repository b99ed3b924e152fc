package org.interlend.lending.request;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.loan.ItemStatusSnapshot;
import org.interlend.institution.Library;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestedWork;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.text.Text;

/**
 * What a lending request is about: who asks for what, and the copy that is taken for it. {@link
 * LendingRequest} adds how it goes on.
 */
@MappedSuperclass
public abstract class AbstractLendingRequest extends ResourceSharingRequest<LendingStatus> {

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

  /** Where the copy was when the request was rejected, so that this can be undone. */
  @Embedded
  @AttributeOverride(name = "status", column = @Column(name = "released_from_status"))
  @AssociationOverride(
      name = "library",
      joinColumns = @JoinColumn(name = "released_from_library_id"))
  private ItemStatusSnapshot releasedFrom;

  protected AbstractLendingRequest() {}

  AbstractLendingRequest(
      Partner partner, String externalId, RequestFormat format, HistoryEvent why) {
    super(partner, externalId, format, why);
  }

  /** The request is for this, for the partner's patron as the broker names them, or null. */
  final void ask(RequestedMaterial title, String requester) {
    setWork(title.work());
    this.requester = Text.fit(requester, 255);
    this.requested = new BibMatch(title, null, null);
  }

  /** The request is for a further volume, which the broker knows by the number of the first. */
  public void volumeOf(LendingRequest first) {
    brokerNumber = first.brokerNumber();
  }

  /** Whether the broker knows it only as a part of another request. */
  public final boolean isFurtherVolume() {
    return brokerNumber != null;
  }

  /** Whether the broker is answered from here. It does not know further volumes. */
  public final boolean takesAnswers() {
    return partner().speaks(BrokerProtocol.LIBRIS) && !isFurtherVolume();
  }

  @Override
  public final String brokerNumber() {
    return brokerNumber == null ? externalId() : brokerNumber;
  }

  /** Sets the bib that was found; the catalog's description replaces the broker's. */
  public void setBib(LocalBib bib) {
    found(bib, callNumber());
  }

  private void found(LocalBib bib, String callNumber) {
    requested = new BibMatch(requested().named(), bib, callNumber);
    setWork(RequestedWork.of(bib.title(), bib.citation().author(), part()));
  }

  /** Sets the library that borrows through the broker. */
  public void borrowedBy(RemoteLibrary library) {
    setRemote(library);
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

  /**
   * Whom letters about it go to: the library that borrows, if it has a record, unless the partner
   * alone has an e-mail address and passes them on.
   */
  public Partner writesTo() {
    return borrower()
        .map(RemoteLibrary::partner)
        .filter(library -> library.email() != null || partner().email() == null)
        .orElseGet(this::partner);
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
  final void take(LocalItem item) {
    this.item = item;
    this.barcode = item.barcode();
    found((LocalBib) item.holding().bib(), item.holding().callNumber());
  }

  /** No copy is kept for it. */
  final void releaseCopy() {
    item = null;
    barcode = null;
  }

  /** Keeps where the copy is that is about to be released. */
  public void setReleasedFrom(ItemStatusSnapshot place) {
    releasedFrom = place;
  }

  /** Where the copy was when the request was rejected; empty when it had none. */
  public Optional<ItemStatusSnapshot> releasedFrom() {
    return Optional.ofNullable(releasedFrom).filter(ItemStatusSnapshot::isKnown);
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
  protected final Stream<String> borrowerWords() {
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

  /** The call number of the copy, or null. */
  public String callNumber() {
    return requested().callNumber();
  }
}
