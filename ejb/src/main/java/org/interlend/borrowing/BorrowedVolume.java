package org.interlend.borrowing;

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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.TemporaryItem;

/** One thing lent to us under a request. Its barcodes stay when its temporary item is gone. */
@Entity
@Table(name = "borrowed_volume")
public class BorrowedVolume {

  @Id
  @SequenceGenerator(name = "volume", sequenceName = "borrowed_volume_seq", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "volume")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "request_id")
  private BorrowingRequest request;

  @Column(name = "partner_item_id")
  private String partnerItemId;

  private String barcode;

  @Enumerated(EnumType.STRING)
  private VolumeStatus status = VolumeStatus.EXPECTED;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "item_id")
  private TemporaryItem item;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "damaged_at")
  private Instant damagedAt;

  @Embedded private LoanConditions lentAs;

  @Embedded private PendingRenewal renewal = PendingRenewal.none();

  protected BorrowedVolume() {}

  BorrowedVolume(BorrowingRequest request, String partnerItemId, TemporaryItem item) {
    this.request = request;
    this.partnerItemId = partnerItemId;
    this.item = item;
    this.barcode = item.barcode();
    this.lentAs = LoanConditions.of(item);
  }

  void move(VolumeStatus to) {
    if (!status.next().contains(to)) {
      throw new WorkflowProblem(
          ProblemKind.ILLEGAL_MOVE,
          Subject.ITEM,
          barcode,
          "Item %s is %s and cannot become %s"
              .formatted(barcode, standing(), to.label().toLowerCase()));
    }
    status = to;
    renewal = PendingRenewal.none(); // what was asked about a loan ends with the loan
  }

  void damaged(Instant at) {
    damagedAt = at;
  }

  /** The volume is done with; what is left of it is this line. */
  TemporaryItem close(Instant at) {
    move(VolumeStatus.CLOSED);
    closedAt = at;
    TemporaryItem released = item;
    item = null;
    return released;
  }

  /** A renewal is asked for, or decided: then there is none any more. */
  void renewal(PendingRenewal renewal) {
    this.renewal = renewal;
  }

  /** It bears another barcode than the lender told. */
  void labelled(String barcode) {
    this.barcode = barcode;
  }

  /** The renewal that waits for an answer. */
  public PendingRenewal renewal() {
    return renewal;
  }

  /** It had been closed by mistake and has a record again. */
  void reopened(TemporaryItem again) {
    move(VolumeStatus.RECEIVED);
    item = again;
    barcode = again.barcode();
    closedAt = null;
  }

  /** Where it is, as within a sentence. */
  String standing() {
    return status.label().toLowerCase() + (damaged() ? " and damaged" : "");
  }

  /** Whether staff have reported it damaged. */
  public boolean damaged() {
    return damagedAt != null;
  }

  /** Whether it may be taken out of the house. */
  boolean forLoan() {
    return item == null || !item.libraryUseOnly();
  }

  /** Whether it is in our hands or the patron's. */
  boolean withUs() {
    return switch (status) {
      case RECEIVED, ON_LOAN, RETURNED -> true;
      default -> false;
    };
  }

  /** Whether the patron has it, sound, and no renewal is under way. */
  public boolean mayBeAskedToRenew() {
    return status == VolumeStatus.ON_LOAN && !damaged() && !renewal.awaited();
  }

  /** Whether it cannot be found. */
  boolean lost() {
    return status == VolumeStatus.LOST || status == VolumeStatus.DECLARED_LOST;
  }

  /** What staff may say or do of it now. */
  public Set<ItemAction> steps() {
    return Arrays.stream(ItemAction.values())
        .filter(step -> step.taken(request) && step.fits(this))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ItemAction.class)));
  }

  /** What its lender asked of us, as far as that is known. */
  LoanConditions lentAs() {
    return lentAs == null ? LoanConditions.UNKNOWN : lentAs;
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

  /** The barcode it has, or had, here. */
  public String barcode() {
    return barcode;
  }

  public VolumeStatus status() {
    return status;
  }

  /** The temporary item while it lives. */
  public Optional<TemporaryItem> item() {
    return Optional.ofNullable(item);
  }
}
