package org.interlend.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.partners.Partner;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.requests.broker.RemoteLibraryOfRequest;
import org.interlend.requests.note.StaffNote;
import org.interlend.requests.note.StaffNotes;

/**
 * What people and brokers say of a request: the partner and its number of it, what is requested,
 * the broker's own words, the library behind the broker, the notes of staff. None of it decides a
 * step.
 */
@MappedSuperclass
public abstract class BrokeredRequest {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  // Named, since another attribute has this column, too.
  @JoinColumn(name = "partner_id")
  private Partner partner;

  /** The key alone: facet counts then need only an index. */
  @Column(name = "partner_id", insertable = false, updatable = false)
  private Long partnerId;

  @Column(name = "external_id")
  private String externalId;

  @Column(name = "own_number")
  private String number;

  /** Never null: its sort key is there without a title, too. */
  @Embedded private RequestedWork work;

  @Embedded private BrokerData broker = BrokerData.NONE;

  @Embedded private RemoteLibraryOfRequest remote = RemoteLibraryOfRequest.none();

  @Column(name = "staff_notes")
  private StaffNotes staffNotes = StaffNotes.NONE;

  /** The account of staff; empty for none, so that the database counts those as well. */
  @Column(name = "assigned_to")
  private String assignedTo = "";

  protected BrokeredRequest() {}

  BrokeredRequest(Partner partner, String externalId) {
    this.partner = partner;
    this.externalId = externalId;
  }

  /** This system's key. */
  public abstract Long id();

  /**
   * Numbers the request for a broker that asks for a number of this library.
   *
   * @param prefix before the key of the request
   */
  public void assignNumber(String prefix) {
    number = prefix + id();
    if (externalId == null) {
      externalId = number;
    }
  }

  /** Whether the broker says of the request what is not kept yet. */
  public boolean differsFrom(BrokerData told) {
    return !broker().updated(told).equals(broker());
  }

  /** Keeps what the broker says of the request. What it does not mention stays. */
  public void keep(BrokerData told) {
    broker = broker().updated(told);
  }

  /** A message names the library behind the broker. What staff have set stays. */
  protected void remoteNamed(RemoteLibrary library) {
    remote = remote.named(library);
  }

  void setByHand(RemoteLibrary library) {
    remote = RemoteLibraryOfRequest.setByHand(library);
  }

  /** The library behind the broker, as far as it is known. */
  public RemoteLibraryOfRequest remote() {
    return remote;
  }

  void write(StaffNote note) {
    staffNotes = staffNotes().with(note);
  }

  void remove(StaffNote note) {
    staffNotes = staffNotes().without(note);
  }

  /** What staff have written about it, the oldest first. Brokers and patrons do not see it. */
  public StaffNotes staffNotes() {
    return staffNotes == null ? StaffNotes.NONE : staffNotes;
  }

  void setAssignedTo(String account) {
    assignedTo = account == null ? "" : account;
  }

  /**
   * The account of staff that takes care of the request; the account may be inactive or deleted.
   */
  public Optional<String> assignedTo() {
    return Optional.of(assignedTo).filter(account -> !account.isEmpty());
  }

  public Partner partner() {
    return partner;
  }

  /** The number the broker knows it by; see {@link #brokerNumber()} for messages to it. */
  public String externalId() {
    return externalId;
  }

  /** The number in messages from and to the broker, which several requests may share. */
  public String brokerNumber() {
    return externalId;
  }

  /** This library's number of it, for brokers that ask for one; else null. */
  public String number() {
    return number;
  }

  /** What is requested, as it is known now. */
  public RequestedWork work() {
    return work;
  }

  protected void setWork(RequestedWork work) {
    this.work = work;
  }

  /**
   * The title of the work. Without one, the sentence that there is none, with the number by which
   * staff find the request at the broker.
   */
  public String title() {
    return work.title() == null
        ? "[title not supplied] " + Objects.requireNonNullElse(externalId, "")
        : work.title();
  }

  /** The author of the work, or null. */
  public String author() {
    return work.author();
  }

  /** The article or chapter that is requested. */
  public RequestedPart part() {
    return work.part();
  }

  /** The title of the requested article or chapter, else that of the work. */
  public String requestedTitle() {
    return part().titleIn(title());
  }

  /** The author of the requested article or chapter, else of the work; may be null. */
  public String requestedAuthor() {
    return part().authorIn(author());
  }

  /** What the broker says of it in its own words. */
  public BrokerData broker() {
    return broker == null ? BrokerData.NONE : broker;
  }

  /** Names and numbers of the person who borrows, as this library knows them. */
  protected abstract Stream<String> borrowerWords();

  /** By what free text may name the person who borrows; it is masked for some readers. */
  public final Stream<String> personalWords() {
    return Stream.concat(borrowerWords(), broker().personal());
  }
}
