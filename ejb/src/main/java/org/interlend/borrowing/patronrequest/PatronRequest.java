package org.interlend.borrowing.patronrequest;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.link.CitedWork;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.partners.CitedWorkField;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormUrl;
import org.interlend.patrons.Patron;
import org.interlend.persistence.Page;
import org.interlend.persistence.RecordedActor;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.reason.ReasonCode;
import org.interlend.requests.reason.StatedReason;

/**
 * What a patron requests on the library's form or at a desk, before a broker has it. It is made
 * when the patron sends the form, or staff enter it; it ends when a borrowing request takes its
 * place, when it is canceled, or when no broker announces it in time. Some time later it is
 * deleted.
 */
@Entity
@Table(name = "patron_request")
@NamedQuery(
    name = PatronRequest.OPEN_OF_PATRON,
    query =
        """
        select r from PatronRequest r
        where r.patron = :patron and r.status in :open order by r.id
        """,
    hints = @QueryHint(name = Page.ROWS_HINT, value = Page.ROWS))
public class PatronRequest {

  /** The query of a patron's open requests, the oldest first. */
  static final String OPEN_OF_PATRON = "PatronRequest.openOfPatron";

  /** The greatest length of the number of an order, in characters. */
  static final int NUMBER = 100;

  private static final String PREFIX = "PR";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "patron_request_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Patron patron;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Partner partner;

  @Enumerated(EnumType.STRING)
  private PatronRequestStatus status;

  private CitedWork work;

  @Column(name = "order_number")
  private String orderNumber;

  @ManyToOne(fetch = FetchType.LAZY)
  private BorrowingRequest candidate;

  @ManyToOne(fetch = FetchType.LAZY)
  private BorrowingRequest request;

  @ManyToOne(fetch = FetchType.LAZY)
  private ReasonCode reason;

  private String note;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Embedded
  @AttributeOverride(name = "kind", column = @Column(name = "changed_actor"))
  @AttributeOverride(name = "name", column = @Column(name = "changed_by"))
  private RecordedActor changedBy;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Version private long version;

  protected PatronRequest() {}

  PatronRequest(Patron patron, Partner partner, CitedWork work, Instant at, Actor by) {
    this.patron = patron;
    this.partner = partner;
    this.work = work;
    status =
        partner.patronOrdering() == RequestFormUrl.Ordering.STAFF
            ? PatronRequestStatus.TO_BE_ORDERED
            : PatronRequestStatus.FORWARDED;
    createdAt = at;
    changedAt = at;
    changedBy = new RecordedActor(by);
  }

  /**
   * @param number of the order at the broker, or null
   */
  void ordered(String number, Instant at, Actor by) {
    if (number != null && number.length() > NUMBER) {
      throw new WorkflowException(PatronRequestReason.ORDER_NUMBER_TOO_LONG, number, NUMBER);
    }
    move(PatronRequestStatus.ORDERED, at, by);
    orderNumber = number;
  }

  /** A borrowing request may be it; staff decide. */
  void mayBe(BorrowingRequest found, Instant at) {
    candidate = found;
    changedAt = at;
  }

  /** The broker has made this borrowing request of it, whose history says so. */
  void joined(BorrowingRequest made, Instant at, Actor by) {
    move(PatronRequestStatus.JOINED, at, by);
    request = made;
    made.note(HistoryEvent.of(at, HistoryEventKind.PATRON_REQUEST_JOINED, by).detail(number()));
  }

  /** The borrowing request is another one. */
  void notCandidate(Instant at, Actor by) {
    requireCandidate();
    candidate = null;
    changedAt = at;
    changedBy = new RecordedActor(by);
  }

  void canceled(StatedReason why, Instant at, Actor by) {
    move(PatronRequestStatus.CANCELED, at, by);
    reason = why.code();
    note = why.note();
  }

  /** Whether a broker has not announced it since before that time, and none may have. */
  boolean isAwaitedSince(Instant longAgo) {
    return PatronRequestStatus.awaitedStatuses().contains(status)
        && candidate == null
        && changedAt.isBefore(longAgo);
  }

  void expired(Instant at, Actor by) {
    move(PatronRequestStatus.EXPIRED, at, by);
  }

  private void move(PatronRequestStatus to, Instant at, Actor by) {
    if (!status.next().contains(to)) {
      throw new WorkflowException(
          PatronRequestReason.PATRON_REQUEST_CANNOT_BECOME,
          number(),
          status.reference(),
          to.reference());
    }
    status = to;
    changedAt = at;
    changedBy = new RecordedActor(by);
    if (!to.open()) {
      closedAt = at;
      candidate = null;
    }
  }

  BorrowingRequest requireCandidate() {
    if (candidate == null) {
      throw new WorkflowException(PatronRequestReason.NOTHING_TO_CONFIRM, number());
    }
    return candidate;
  }

  /** The number that the link to the broker's page can carry, such as {@code PR1051}. */
  public String number() {
    return PREFIX + id;
  }

  public Long id() {
    return id;
  }

  public Patron patron() {
    return patron;
  }

  /** The partner through which it is requested. */
  public Partner partner() {
    return partner;
  }

  public PatronRequestStatus status() {
    return status;
  }

  public CitedWork work() {
    return work;
  }

  /** The title of the article or chapter, else of the whole. */
  public String title() {
    String part = work.value(CitedWorkField.ARTICLE_TITLE);
    return part == null ? work.value(CitedWorkField.TITLE) : part;
  }

  /** The number of the order that staff have placed, or null. */
  public String orderNumber() {
    return orderNumber;
  }

  /** The borrowing request that may be it, until staff decide. */
  public Optional<BorrowingRequest> candidate() {
    return Optional.ofNullable(candidate);
  }

  /** The borrowing request that has taken its place. */
  public Optional<BorrowingRequest> request() {
    return Optional.ofNullable(request);
  }

  /** Why it was canceled. */
  public StatedReason reason() {
    return new StatedReason(reason, note);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }

  /** Who changed it last, as text for staff; null for the patron. */
  public String changedBy(Locale locale) {
    Actor by = changedBy.actor();
    return by.isPatron() ? null : by.label(locale);
  }
}
