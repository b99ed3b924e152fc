package org.interlend.borrowing.request;

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
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.persistence.FetchHint;
import org.interlend.persistence.Page;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.text.Text;

/**
 * One physical item borrowed under a borrowing request. A volume is made when its AcceptItem
 * arrives and ends when the broker checks it in. It has a temporary item until then; its barcodes
 * stay afterwards.
 */
@Entity
@Table(name = "borrowed_volume")
@NamedQuery(
    name = BorrowingRequests.BY_PARTNER_ITEM,
    query =
        """
        select v from BorrowedVolume v join fetch v.request r left join fetch v.item
        where r.partner = :partner and v.partnerItemId = :itemId order by v.id desc
        """,
    hints = {
      @QueryHint(name = FetchHint.LEFT_JOIN, value = BorrowingRequests.HOLDING),
      @QueryHint(name = FetchHint.LEFT_JOIN, value = BorrowingRequests.BIB),
      @QueryHint(name = Page.ROWS_HINT, value = Page.ROWS)
    })
@NamedQuery(
    name = BorrowingRequests.BY_BARCODE,
    query =
        """
        select v from BorrowedVolume v join fetch v.request r left join fetch v.item
        where r.partner = :partner and v.barcode = :itemId order by v.id desc
        """,
    hints = {
      @QueryHint(name = FetchHint.LEFT_JOIN, value = BorrowingRequests.HOLDING),
      @QueryHint(name = FetchHint.LEFT_JOIN, value = BorrowingRequests.BIB),
      @QueryHint(name = Page.ROWS_HINT, value = Page.ROWS)
    })
public class BorrowedVolume {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "borrowed_volume_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private BorrowingRequest request;

  @Column(name = "partner_item_id")
  private String partnerItemId;

  @Column(name = "item_agency")
  private String itemAgency;

  private String barcode;

  @Enumerated(EnumType.STRING)
  private VolumeStatus status = VolumeStatus.EXPECTED;

  @ManyToOne(fetch = FetchType.LAZY)
  private TemporaryItem item;

  @Embedded private LoanConditions loanConditions;

  @Embedded private PendingRenewal renewal = PendingRenewal.none();

  @Embedded private VolumeDates dates;

  @Column(name = "closed_at")
  private Instant closedAt;

  protected BorrowedVolume() {}

  BorrowedVolume(BorrowingRequest request, String partnerItemId, TemporaryItem item) {
    this.request = request;
    this.partnerItemId = partnerItemId;
    this.item = item;
    this.barcode = item.barcode();
    this.loanConditions = LoanConditions.of(item);
  }

  /** The broker's number of the item is of this agency; null when it names none. */
  public void numberedBy(String agency) {
    itemAgency = Text.fit(agency, 100);
  }

  /** More is known of how it is lent. */
  public void lentUnder(LoanConditions conditions) {
    loanConditions = conditions;
  }

  public void received(HistoryEvent why) {
    move(VolumeStatus.RECEIVED, why);
  }

  /**
   * @throws WorkflowException ILLEGAL_MOVE when it is damaged, or is not in the library;
   *     ITEM_NOT_FOR_LOAN when the lender wants it back, or it has been returned or found
   */
  public void lent(HistoryEvent why) {
    if (status == VolumeStatus.RETURNED || status == VolumeStatus.RECEIVED && isWantedBack()) {
      throw new WorkflowException(CirculationReason.ITEM_GOES_BACK, barcode);
    }
    if (isDamaged()) {
      throw new WorkflowException(BorrowingReason.VOLUME_DAMAGED, barcode);
    }
    move(VolumeStatus.ON_LOAN, why);
  }

  /** A patron's renewal waits for staff. */
  public void renewalWaitsForStaff(Instant desiredDueAt, HistoryEvent why) {
    renewal = PendingRenewal.ofStaff(why.at(), desiredDueAt);
    transitions().renewalRequested(why);
  }

  /** The partner is asked to renew. The loan stays as it is until the partner agrees. */
  public void renewalAsked(Instant desiredDueAt, HistoryEvent why) {
    renewal = PendingRenewal.ofLender(why.at(), desiredDueAt);
    transitions().renewalRequested(why);
  }

  /** The partner has not decided yet. It expects to by the given time, or names none (null). */
  public void renewalPending(Instant replyExpectedAt, HistoryEvent why) {
    renewal = renewal.promised(replyExpectedAt);
    transitions().renewalPending(why);
  }

  public void renewed(Instant dueAt, HistoryEvent why) {
    renewal = PendingRenewal.none();
    dates = dates().onTime();
    item().ifPresent(lent -> lent.dueBackAt(dueAt));
    transitions().renewed(why);
  }

  public void renewalRefused(HistoryEvent why) {
    renewal = PendingRenewal.none();
    transitions().renewalRefused(why);
  }

  /** Staff are warned, once for a renewal, that the lender has not answered. */
  public void renewalUnanswered() {
    renewal = renewal.withWarning();
  }

  /** The lender wants it back sooner than agreed, at a time that may be unknown (null). */
  public void recalled(Instant dueAt, HistoryEvent why) {
    renewal = PendingRenewal.none();
    dates = dates().recalled(why.at());
    transitions().recalled(dueAt, why);
  }

  /** Its due date has passed. What is not on loan is only noted. */
  public void overdue(HistoryEvent why) {
    if (onLoan()) {
      dates = dates().overdue(why.at());
      transitions().overdue(why);
    } else {
      request.note(why);
    }
  }

  /** Staff have set another due date for its loan. */
  public void dueDateChanged(HistoryEvent why) {
    dates = dates().overdue(null);
    transitions().moved(why);
  }

  /** It cannot be found. */
  public void lost(HistoryEvent why) {
    move(VolumeStatus.LOST, why);
  }

  /** It was lost and has been found. */
  public void found(HistoryEvent why) {
    move(VolumeStatus.RETURNED, why);
  }

  /** The partner has accepted that it is lost. */
  public void declaredLost(HistoryEvent why) {
    move(VolumeStatus.DECLARED_LOST, why);
  }

  /** It is damaged and stays where it is. */
  public void damaged(HistoryEvent why) {
    dates = dates().damaged(why.at());
    transitions().damaged(why);
  }

  public void returnedByPatron(HistoryEvent why) {
    move(VolumeStatus.RETURNED, why);
  }

  /** Staff have sent it back to the partner. */
  public void sentBack(HistoryEvent why) {
    transitions().recallSettled();
    move(VolumeStatus.SENT_BACK, why);
  }

  /** The broker or staff close it. With the last volume the request is completed. */
  public TemporaryItem close(HistoryEvent why) {
    TemporaryItem released = release(why.at());
    transitions().closed(why);
    return released;
  }

  /**
   * @throws WorkflowException ILLEGAL_MOVE unless it came from that status
   */
  public void undone(VolumeStatus before, UndoableStep step, HistoryEvent why) {
    if (!before.next().contains(status)) {
      throw cannotBecome(before);
    }
    status = before;
    transitions().undone(step.line().from(), why);
  }

  private BorrowingTransitions transitions() {
    return new BorrowingTransitions(this);
  }

  private void move(VolumeStatus to, HistoryEvent why) {
    move(to);
    transitions().moved(why);
  }

  void move(VolumeStatus to) {
    if (!status.next().contains(to)) {
      throw cannotBecome(to);
    }
    status = to;
    if (renewal().awaited()) { // it ends with its loan
      transitions().renewalSettled();
      renewal = PendingRenewal.none();
    }
  }

  private WorkflowException cannotBecome(VolumeStatus to) {
    return new WorkflowException(
        BorrowingReason.VOLUME_CANNOT_BECOME,
        barcode,
        VolumeCondition.phrase(this),
        to.reference());
  }

  /** An event about it, for the history of its request. */
  public HistoryEvent event(Instant at, HistoryEventKind kind, Actor by) {
    return HistoryEvent.of(at, kind, by).item(barcode);
  }

  /** Closes the volume and gives up its temporary item. The volume itself stays as a record. */
  TemporaryItem release(Instant at) {
    move(VolumeStatus.CLOSED);
    closedAt = at;
    TemporaryItem released = item;
    item = null;
    return released;
  }

  boolean closedAt(Instant end) {
    return closed() && closedAt.equals(end);
  }

  /** Records that the item has another barcode than the lender said. */
  public void labeled(String barcode) {
    request.relabelWarnings(this.barcode, barcode);
    this.barcode = barcode;
  }

  /** Reopens a volume that was closed by mistake, with a new temporary item. */
  public void reopened(TemporaryItem again) {
    move(VolumeStatus.RECEIVED);
    dates = dates().onTime();
    item = again;
    barcode = again.barcode();
    closedAt = null;
  }

  /** Whether the patron may take it out of the library. */
  public boolean forLoan() {
    return item == null || !item.libraryUseOnly();
  }

  /** Whether it is to be handed over to the patron, now or once it arrives. */
  public boolean isForPatron() {
    return status == VolumeStatus.EXPECTED || collectable();
  }

  /** Whether it waits for the patron to collect it, and not to be sent back. */
  public boolean collectable() {
    return status == VolumeStatus.RECEIVED && !isDamaged() && !goesBack();
  }

  private boolean goesBack() {
    return item != null && item.status() == ItemStatus.IN_TRANSIT
        ? item.currentLibrary() != request.pickupLibrary()
        : item != null && item.status().isToBeCleared();
  }

  /** Whether the patron has it. */
  public boolean onLoan() {
    return status == VolumeStatus.ON_LOAN;
  }

  /** Whether the lender wants it back sooner than agreed, wherever it is. */
  public boolean isWantedBack() {
    return dates().isRecalled();
  }

  /** Whether the patron has it though the lender wants it back sooner than agreed. */
  public boolean isRecalled() {
    return onLoan() && isWantedBack();
  }

  /** Whether the patron has it though its due date is past, here or by what the lender says. */
  public boolean isOverdue() {
    return onLoan() && dates().isOverdue();
  }

  /** Whether staff have reported it damaged. */
  public boolean isDamaged() {
    return dates().isDamaged();
  }

  private VolumeDates dates() {
    return VolumeDates.orNone(dates);
  }

  public boolean closed() {
    return status == VolumeStatus.CLOSED;
  }

  public Long id() {
    return id;
  }

  public BorrowingRequest request() {
    return request;
  }

  /** The item number the broker gave. */
  public String partnerItemId() {
    return partnerItemId;
  }

  /** The agency that the broker names with its number of the item. */
  public Optional<String> itemAgency() {
    return Optional.ofNullable(itemAgency);
  }

  /** Its barcode in this library, also after it is closed. */
  public String barcode() {
    return barcode;
  }

  public VolumeStatus status() {
    return status;
  }

  /** The conditions its lender set, as far as they are known. */
  public LoanConditions loanConditions() {
    return loanConditions == null ? LoanConditions.UNKNOWN : loanConditions;
  }

  /** The renewal that waits for an answer; none if there is none. */
  public PendingRenewal renewal() {
    return renewal;
  }

  /** The temporary item; empty once the volume is closed. */
  public Optional<TemporaryItem> item() {
    return Optional.ofNullable(item);
  }

  /** The temporary item, which an open volume has unless a message has just closed it. */
  public TemporaryItem requireItem() {
    return item().orElseThrow(OptimisticLockException::new);
  }
}
