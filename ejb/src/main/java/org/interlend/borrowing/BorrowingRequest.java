package org.interlend.borrowing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.interlend.ProblemKind;
import org.interlend.Text;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.Citation;
import org.interlend.catalog.TemporaryBib;
import org.interlend.catalog.TemporaryHolding;
import org.interlend.catalog.TemporaryItem;
import org.interlend.institution.Library;
import org.interlend.partners.Format;
import org.interlend.partners.Partner;
import org.interlend.patrons.Patron;

/**
 * One request of a patron for something another library has. It owns the temporary records of what
 * arrives, and keeps what it needs to know of them when they are gone. Only its own methods move
 * it, and each move leaves a line in its history.
 */
@Entity
@Table(name = "borrowing_request")
public class BorrowingRequest {

  private static final int LINK = 2000;
  private static final int WARNING = 1000;

  @Id
  @SequenceGenerator(
      name = "borrowing",
      sequenceName = "borrowing_request_seq",
      allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "borrowing")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "partner_id")
  private Partner partner;

  @Column(name = "external_id")
  private String externalId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "patron_id")
  private Patron patron;

  @Column(name = "patron_group")
  private String patronGroup;

  @Enumerated(EnumType.STRING)
  private Format format;

  @Enumerated(EnumType.STRING)
  private BorrowingStatus status;

  private String title;
  private String author;
  private String publisher;
  private String published;
  private String isbn;
  private String issn;

  @Column(name = "component_title")
  private String componentTitle;

  @Column(name = "component_author")
  private String componentAuthor;

  private String pages;

  @Column(name = "delivery_link")
  private String deliveryLink;

  @Column(name = "due_at")
  private Instant dueAt;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "pickup_library_id")
  private Library pickupLibrary;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "temporary_bib_id")
  private TemporaryBib temporaryBib;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "temporary_holding_id")
  private TemporaryHolding temporaryHolding;

  @Column(name = "staff_warning")
  private String staffWarning;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
  @OrderBy("id")
  private List<BorrowedVolume> volumes = new ArrayList<>();

  @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
  @OrderBy("happenedAt, id")
  private List<HistoryLine> history = new ArrayList<>();

  @Version private long version;

  protected BorrowingRequest() {}

  /** A request that becomes known with the word that its item is under way. */
  BorrowingRequest(
      Partner partner, String externalId, Patron patron, Format format, Wanted wanted, Event why) {
    this.partner = partner;
    this.externalId = externalId;
    this.patron = patron;
    this.patronGroup = patron.group();
    this.format = format;
    this.createdAt = why.at();
    describe(wanted);
    begin(
        format == Format.DIGITAL
            ? BorrowingStatus.SHIPPED_DIGITALLY
            : BorrowingStatus.SHIPPED_PHYSICALLY,
        why);
  }

  private void begin(BorrowingStatus first, Event why) {
    status = first;
    updatedAt = why.at();
    history.add(new HistoryLine(this, why, null, first));
  }

  private void describe(Wanted wanted) {
    Citation citation = wanted.citation();
    title = citation.title();
    author = citation.author();
    publisher = citation.publisher();
    published = citation.published();
    isbn = citation.isbn();
    issn = citation.issn();
    componentTitle = Text.fit(wanted.componentTitle(), WARNING);
    componentAuthor = Text.fit(wanted.componentAuthor(), 500);
    pages = Text.fit(wanted.pages(), 255);
    deliveryLink = Text.fit(wanted.deliveryLink(), LINK);
    dueAt = wanted.dueAt();
  }

  /** The broker repeats itself with other words: its latest word counts while all is here. */
  void corrected(Wanted wanted, Event why) {
    describe(wanted);
    if (temporaryBib != null) {
      temporaryBib.describe(wanted.citation());
    }
    openVolumes().forEach(volume -> volume.item().orElseThrow().dueBackAt(wanted.dueAt()));
    note(why);
  }

  /** Whether the words differ from what is known. */
  boolean differsFrom(Wanted wanted) {
    return !wanted.citation().title().equals(title)
        || (wanted.dueAt() != null && !wanted.dueAt().equals(dueAt));
  }

  void own(TemporaryBib bib, TemporaryHolding holding, Library pickupLibrary) {
    this.temporaryBib = bib;
    this.temporaryHolding = holding;
    this.pickupLibrary = pickupLibrary;
  }

  BorrowedVolume add(String sentAs, TemporaryItem item, Event why) {
    BorrowedVolume volume = new BorrowedVolume(this, sentAs, item);
    volumes.add(volume);
    note(why);
    return volume;
  }

  void received(BorrowedVolume volume, Event why) {
    volume.move(VolumeStatus.RECEIVED);
    advance(BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY, why);
  }

  void digitallyReceived(Event why) {
    move(BorrowingStatus.DIGITALLY_RECEIVED_BY_LIBRARY, why);
  }

  void lent(BorrowedVolume volume, Event why) {
    volume.move(VolumeStatus.ON_LOAN);
    advance(BorrowingStatus.LOANED_ITEM_TO_PATRON, why);
  }

  /** One volume is back; the request follows when none is out any more. */
  void returnedByPatron(BorrowedVolume volume, Event why) {
    volume.move(VolumeStatus.RETURNED);
    if (anyVolume(VolumeStatus.ON_LOAN)) {
      note(why);
    } else {
      advance(BorrowingStatus.RETURNED_BY_PATRON, why);
    }
  }

  /** Staff have sent back every volume that was still here. */
  void sentBack(Event why) {
    openVolumes().stream()
        .filter(volume -> volume.status() != VolumeStatus.SENT_BACK)
        .forEach(volume -> volume.move(VolumeStatus.SENT_BACK));
    move(BorrowingStatus.RETURNED_ITEM_TO_PARTNER, why);
  }

  /** The broker closes one volume. The last one closes the request. */
  TemporaryItem close(BorrowedVolume volume, Event why) {
    TemporaryItem released = volume.close(why.at());
    if (openVolumes().isEmpty()) {
      completed(why);
    } else {
      note(why);
    }
    return released;
  }

  void completed(Event why) {
    move(BorrowingStatus.REQUEST_COMPLETED, why);
    closedAt = why.at();
  }

  /** Gives up the temporary bib and holding, which are about to be removed. */
  void disown() {
    temporaryBib = null;
    temporaryHolding = null;
  }

  void warnStaff(String warning) {
    staffWarning = Text.fit(warning, WARNING);
  }

  void note(Event what) {
    updatedAt = what.at();
    history.add(new HistoryLine(this, what, status, status));
  }

  /** With several volumes the first one to reach a status takes the request there. */
  private void advance(BorrowingStatus to, Event why) {
    if (status == to) {
      note(why);
    } else {
      move(to, why);
    }
  }

  private void move(BorrowingStatus to, Event why) {
    if (!status.next().contains(to)) {
      throw new WorkflowProblem(
          ProblemKind.ILLEGAL_MOVE,
          Subject.REQUEST,
          externalId,
          "Request %s is in the status \"%s\" and cannot become \"%s\""
              .formatted(externalId, status.label(), to.label()));
    }
    BorrowingStatus from = status;
    status = to;
    updatedAt = why.at();
    history.add(new HistoryLine(this, why, from, to));
  }

  private boolean anyVolume(VolumeStatus in) {
    return volumes.stream().anyMatch(volume -> volume.status() == in);
  }

  Optional<BorrowedVolume> volume(Predicate<BorrowedVolume> which) {
    return volumes.stream().filter(which).findFirst();
  }

  List<BorrowedVolume> openVolumes() {
    return volumes.stream().filter(volume -> !volume.closed()).toList();
  }

  public Long id() {
    return id;
  }

  public Partner partner() {
    return partner;
  }

  /** The number the broker knows it by. */
  public String externalId() {
    return externalId;
  }

  /** Whose request it is, or null once it has been made anonymous. */
  public Patron patron() {
    return patron;
  }

  /** The patron's group when the request began, for statistics; or null. */
  public String patronGroup() {
    return patronGroup;
  }

  public Format format() {
    return format;
  }

  public BorrowingStatus status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String author() {
    return author;
  }

  public String publisher() {
    return publisher;
  }

  public String published() {
    return published;
  }

  public String isbn() {
    return isbn;
  }

  public String issn() {
    return issn;
  }

  /** Title of the article or chapter, or null. */
  public String componentTitle() {
    return componentTitle;
  }

  public String componentAuthor() {
    return componentAuthor;
  }

  public String pages() {
    return pages;
  }

  /** Where a digital item can be fetched, or null. */
  public String deliveryLink() {
    return deliveryLink;
  }

  /** When the lender wants it back, or null when it did not say. */
  public Instant dueAt() {
    return dueAt;
  }

  /** Where the patron collects it; null for digital requests. */
  public Library pickupLibrary() {
    return pickupLibrary;
  }

  public TemporaryBib temporaryBib() {
    return temporaryBib;
  }

  public TemporaryHolding temporaryHolding() {
    return temporaryHolding;
  }

  /** What staff must know before they go on, or null. */
  public String staffWarning() {
    return staffWarning;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public Instant closedAt() {
    return closedAt;
  }

  public List<BorrowedVolume> volumes() {
    return List.copyOf(volumes);
  }

  /** What happened, oldest first. */
  public List<HistoryLine> history() {
    return List.copyOf(history);
  }

  public long version() {
    return version;
  }
}
