package org.interlend.lending;

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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowProblem;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.Loan;
import org.interlend.circulation.MoveRequest;
import org.interlend.circulation.MoveStatus;
import org.interlend.partners.Format;
import org.interlend.partners.Partner;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.text.SearchNormalizer;
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

  private static final int TITLE = 1000;
  private static final int AUTHOR = 500;
  private static final int REQUESTER = 255;

  @Id
  @SequenceGenerator(name = "lending", sequenceName = "lending_request_seq", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lending")
  private Long id;

  @Enumerated(EnumType.STRING)
  private LendingStatus status;

  private String requester;

  @Column(name = "requested_citation")
  private String requestedCitation;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "bib_id")
  private LocalBib bib;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "item_id")
  private LocalItem item;

  private String barcode;
  private String title;

  @Column(name = "sort_title")
  private String sortTitle;

  private String author;

  @Column(name = "call_number")
  private String callNumber;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "move_request_id")
  private MoveRequest move;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "loan_id")
  private Loan loan;

  @Column(name = "shipped_at")
  private Instant shippedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "shipped_format")
  private Format shippedFormat;

  @Column(name = "recalled_at")
  private Instant recalledAt;

  @Column(name = "returned_at")
  private Instant returnedAt;

  @Embedded private PendingRenewal renewal = PendingRenewal.none();

  @Column(name = "expires_on")
  private LocalDate expiresOn;

  /** Repeats values of other columns, for the facet counts. */
  @Column(name = "at_desk")
  private boolean atDesk;

  /** When the data of the partner's patron were removed. */
  @Column(name = "anonymized_at")
  private Instant anonymizedAt;

  @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
  @OrderBy("happenedAt, id")
  private List<LendingHistoryLine> history = new ArrayList<>();

  protected LendingRequest() {}

  /**
   * Makes a request.
   *
   * @param expiresOn the last day before it expires unprocessed, or null
   */
  LendingRequest(
      Partner partner,
      String externalId,
      Format format,
      TitleRequest wish,
      String requester,
      LocalDate expiresOn,
      RequestEvent why) {
    super(partner, externalId, format, why);
    this.requester = Text.fit(requester, REQUESTER);
    this.requestedCitation = wish.key();
    this.expiresOn = expiresOn;
    this.status = LendingStatus.CREATED_LENDING_REQUEST;
    String given = Text.fit(wish.title(), TITLE);
    this.title = given == null ? "[title not supplied] " + externalId : given;
    this.sortTitle = SearchNormalizer.sortKey(title);
    this.author = Text.fit(wish.author(), AUTHOR);
    addHistory(why, null, status);
  }

  /** Sets the bib that was found; the catalog's description replaces the broker's. */
  void about(LocalBib bib) {
    this.bib = bib;
    this.title = bib.title();
    this.sortTitle = SearchNormalizer.sortKey(title);
    this.author = bib.citation().author();
  }

  private void take(LocalItem item) {
    this.item = item;
    this.barcode = item.barcode();
    this.callNumber = item.holding().callNumber();
    about((LocalBib) item.holding().bib());
  }

  /**
   * A copy has been chosen.
   *
   * @param move the move request that brings it to a desk, or null when the broker prints the pick
   *     slip
   */
  void located(LocalItem item, MoveRequest move, RequestEvent why) {
    require(status.isOpen(), LendingStatus.BEING_PROCESSED);
    take(item);
    this.move = move;
    if (status == LendingStatus.BEING_PROCESSED) {
      note(why);
    } else {
      move(LendingStatus.BEING_PROCESSED, why);
    }
  }

  /** No copy is available; staff have to find one. */
  void notLocated(RequestEvent why) {
    item = null;
    barcode = null;
    move = null;
    if (status == LendingStatus.LOCATE_FAILED) {
      note(why);
    } else {
      move(LendingStatus.LOCATE_FAILED, why);
    }
  }

  /** The item is shipped to the partner. */
  void shipped(Loan loan, RequestEvent why) {
    require(status.isOpen() || status == LendingStatus.EXPIRED, LendingStatus.SHIPPED_PHYSICALLY);
    markShipped(loan, why);
  }

  private void markShipped(Loan loan, RequestEvent why) {
    take((LocalItem) loan.item());
    this.loan = loan;
    shippedAt = why.at();
    shippedFormat = Format.PHYSICAL;
    due(loan.dueAt());
    reopened();
    move(LendingStatus.SHIPPED_PHYSICALLY, why);
  }

  /** A file is sent to the partner. */
  void shippedAsFile(RequestEvent why) {
    shippedAt = why.at();
    shippedFormat = Format.DIGITAL;
    reopened();
    move(LendingStatus.SHIPPED_DIGITALLY, why);
  }

  private void reopened() {
    reopen();
    anonymizedAt = null;
  }

  /** Undoes the shipment. */
  void unshipped(RequestEvent why) {
    require(status == LendingStatus.SHIPPED_PHYSICALLY, LendingStatus.BEING_PROCESSED);
    loan = null;
    shippedAt = null;
    shippedFormat = null;
    due(null);
    move(LendingStatus.BEING_PROCESSED, why);
  }

  /** The partner has received it. This completes a request whose file awaited confirmation. */
  void received(RequestEvent why) {
    switch (status) {
      case SHIPPED_PHYSICALLY -> move(LendingStatus.RECEIVED_BY_PARTNER, why);
      case SHIPPED_DIGITALLY -> completed(why);
      default -> note(why);
    }
  }

  /** The partner has sent it back. */
  void sentBack(RequestEvent why) {
    advance(LendingStatus.RETURNED_BY_PARTNER, why);
  }

  /** The item is at a desk of this library, and the broker has yet to check it in. */
  void backAtDesk(RequestEvent why) {
    returnedAt = why.at();
    removeWarnings();
    renewal = PendingRenewal.none();
    advance(LendingStatus.RETURNED_BY_PARTNER, why);
  }

  /** The partner requests a renewal, and staff have to decide. */
  void renewalAsked(Instant desiredDueAt, Instant replyExpectedAt, RequestEvent why) {
    renewal = PendingRenewal.waiting(why.at(), desiredDueAt, replyExpectedAt);
    note(why);
  }

  /**
   * The renewal is granted.
   *
   * @param asked the due date the partner requested, or null
   */
  void renewed(Instant asked, RequestEvent why) {
    renewal = PendingRenewal.granted(asked);
    due(loan.dueAt());
    recalledAt = null;
    boolean goesOn = status == LendingStatus.OVERDUE_REQUEST || status == LendingStatus.RECALLED;
    if (goesOn) {
      move(LendingStatus.RECEIVED_BY_PARTNER, why);
    } else {
      note(why);
    }
  }

  void renewalRefused(RequestEvent why) {
    renewal = PendingRenewal.none();
    note(why);
  }

  /** The item is recalled for a patron. */
  void recalled(RequestEvent why) {
    recalledAt = why.at();
    due(loan.dueAt());
    advance(LendingStatus.RECALLED, why);
  }

  /** Withdraws a recall of which the partner has not been told. */
  void recallWithdrawn(RequestEvent why) {
    recalledAt = null;
    due(loan.dueAt());
    boolean followed = status == LendingStatus.RECALLED || status == LendingStatus.OVERDUE_REQUEST;
    if (followed) {
      advance(statusBeforeRecall(), why);
    } else {
      note(why);
    }
  }

  private LendingStatus statusBeforeRecall() {
    LendingStatus before = status;
    for (LendingHistoryLine line : history) {
      if (line.to() == LendingStatus.RECALLED) {
        before = line.from();
      }
    }
    return before;
  }

  /** The due date has passed. An item that is lost or on its way back keeps its status. */
  void overdue(RequestEvent why) {
    advance(LendingStatus.OVERDUE_REQUEST, why);
  }

  void lost(RequestEvent why) {
    renewal = PendingRenewal.none();
    move(LendingStatus.LOST, why);
  }

  void completed(RequestEvent why) {
    renewal = PendingRenewal.none();
    removeWarnings();
    end(LendingStatus.REQUEST_COMPLETED, why);
  }

  void rejected(RequestEvent why) {
    end(LendingStatus.REJECTED, why);
  }

  void cancelled(RequestEvent why) {
    end(LendingStatus.CANCELLED, why);
  }

  void expired(RequestEvent why) {
    end(LendingStatus.EXPIRED, why);
  }

  /** Reactivates a request that was completed by mistake: the partner still has the item. */
  void reactivated(Loan again, RequestEvent why) {
    require(status == LendingStatus.REQUEST_COMPLETED, LendingStatus.SHIPPED_PHYSICALLY);
    returnedAt = null;
    recalledAt = null;
    markShipped(again, why);
  }

  /** Extends the search for the copy until that day; the request does not expire before. */
  void lookedForUntil(LocalDate day, RequestEvent why) {
    if (expiresOn != null && expiresOn.isBefore(day)) {
      expiresOn = day;
    }
    note(why);
  }

  /** Staff dismiss the warnings. */
  void dismissWarnings(RequestEvent what) {
    if (warnings().isEmpty()) {
      throw new WorkflowProblem(LendingReason.NO_WARNING, externalId());
    }
    removeWarnings();
    note(what);
  }

  /** Changes the status if the transition is allowed; else only notes the event. */
  private void advance(LendingStatus to, RequestEvent why) {
    if (status.next().contains(to)) {
      move(to, why);
    } else {
      note(why);
    }
  }

  /** Checks the starting point of one of several steps that lead to the same status. */
  private void require(boolean fits, LendingStatus to) {
    if (!fits) {
      throw illegalMove(to);
    }
  }

  /** The loan, while the item is with the partner. */
  Optional<Loan> openLoan() {
    return Optional.ofNullable(loan).filter(Loan::open);
  }

  /** The open move request that brings the item to the desk. */
  Optional<MoveRequest> openMove() {
    return Optional.ofNullable(move).filter(there -> !there.status().next().isEmpty());
  }

  /** The next action of staff, or null when the partner or the broker acts next. */
  public LendingAction nextAction() {
    return switch (status) {
      case CREATED_LENDING_REQUEST, LOCATE_FAILED -> LendingAction.LOCATE;
      case BEING_PROCESSED ->
          openMove().filter(there -> there.status() == MoveStatus.WAITING).isPresent()
                  && item.status() != ItemStatus.IN_PROCESS
              ? LendingAction.FETCH
              : LendingAction.SHIP;
      case RETURNED_BY_PARTNER ->
          returnedAt == null ? LendingAction.TAKE_IN : LendingAction.CHECK_IN_AT_BROKER;
      default -> renewal.waits() ? LendingAction.DECIDE_RENEWAL : null;
    };
  }

  /** The citation in the broker's request, to distinguish another request with the same number. */
  public String requestedCitation() {
    return requestedCitation;
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
  protected void status(LendingStatus to) {
    status = to;
  }

  @Override
  protected void addHistory(RequestEvent what, LendingStatus from, LendingStatus to) {
    atDesk = status == LendingStatus.RETURNED_BY_PARTNER && returnedAt != null;
    history.add(new LendingHistoryLine(this, what, from, to));
  }

  /** The partner's patron as the broker names them; null if not given or anonymized. */
  public String requester() {
    return requester;
  }

  /** The bib that was found, or null. */
  public LocalBib bib() {
    return bib;
  }

  /** The copy allocated to it or lent under it, or null. */
  public LocalItem item() {
    return item;
  }

  /** The barcode of that copy, or null. */
  public String barcode() {
    return barcode;
  }

  public String title() {
    return title;
  }

  public String author() {
    return author;
  }

  public String callNumber() {
    return callNumber;
  }

  /** The latest move request for the item, or null. */
  public MoveRequest moveRequest() {
    return move;
  }

  /** The loan to the partner, or null before it is shipped and for files. */
  public Loan loan() {
    return loan;
  }

  public Instant shippedAt() {
    return shippedAt;
  }

  /** The format in which it was shipped; null before that. */
  public Format shippedFormat() {
    return shippedFormat;
  }

  /** When it was recalled for a patron, or null. */
  public Instant recalledAt() {
    return recalledAt;
  }

  /** When it was returned to a desk without a check-in by the broker, or null. */
  public Instant returnedAt() {
    return returnedAt;
  }

  /** The partner's latest renewal request. */
  public PendingRenewal renewal() {
    return renewal;
  }

  /** The last day before it expires unprocessed, or null. */
  public LocalDate expiresOn() {
    return expiresOn;
  }

  /** What happened, oldest first. */
  public List<LendingHistoryLine> history() {
    return List.copyOf(history);
  }
}
