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

  @Column(name = "sent_as")
  private String sentAs;

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

  @Embedded private LentAs lentAs;

  @Column(name = "renewal_for_staff")
  private boolean renewalForStaff;

  @Column(name = "renewal_asked_at")
  private Instant renewalAskedAt;

  @Column(name = "renewal_desired_due_at")
  private Instant renewalDesiredDueAt;

  @Column(name = "renewal_reply_expected_at")
  private Instant renewalReplyExpectedAt;

  protected BorrowedVolume() {}

  BorrowedVolume(BorrowingRequest request, String sentAs, TemporaryItem item) {
    this.request = request;
    this.sentAs = sentAs;
    this.item = item;
    this.barcode = item.barcode();
    this.lentAs = LentAs.of(item);
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
    renewalDecided(); // what was asked about a loan ends with the loan
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

  /** The patron asks, and staff have to agree first. */
  void renewalWished(Instant at, Instant desiredDueAt) {
    renewalAsked(at, desiredDueAt);
    renewalForStaff = true;
  }

  /** The lender is asked. */
  void renewalAsked(Instant at, Instant desiredDueAt) {
    renewalForStaff = false;
    renewalAskedAt = at;
    renewalDesiredDueAt = desiredDueAt;
    renewalReplyExpectedAt = null;
  }

  void renewalReplyExpected(Instant at) {
    renewalReplyExpectedAt = at;
  }

  void renewalDecided() {
    renewalForStaff = false;
    renewalAskedAt = null;
    renewalDesiredDueAt = null;
    renewalReplyExpectedAt = null;
  }

  /** It bears another barcode than the lender told. */
  void labelled(String barcode) {
    this.barcode = barcode;
  }

  /** Whether a renewal waits for staff, who have not asked the lender yet. */
  public boolean renewalForStaff() {
    return renewalForStaff;
  }

  /** Whether the lender has been asked to renew it and has not decided. */
  boolean renewalWithLender() {
    return renewalAskedAt != null && !renewalForStaff;
  }

  /** Since when a renewal waits for an answer, or null. */
  public Instant renewalAskedAt() {
    return renewalAskedAt;
  }

  /** The due date that was asked for, or null. */
  public Instant renewalDesiredDueAt() {
    return renewalDesiredDueAt;
  }

  /** When the partner means to answer, or null. */
  public Instant renewalReplyExpectedAt() {
    return renewalReplyExpectedAt;
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
    return status == VolumeStatus.ON_LOAN && !damaged() && renewalAskedAt == null;
  }

  /** Whether it cannot be found. */
  boolean lost() {
    return status == VolumeStatus.LOST || status == VolumeStatus.DECLARED_LOST;
  }

  /** What staff may say or do of it now. */
  public Set<VolumeStep> steps() {
    return Arrays.stream(VolumeStep.values())
        .filter(step -> step.taken(request) && step.fits(this))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(VolumeStep.class)));
  }

  /** What its lender asked of us, as far as that is known. */
  LentAs lentAs() {
    return lentAs == null ? LentAs.UNKNOWN : lentAs;
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
  public String sentAs() {
    return sentAs;
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
