package org.interlend.borrowing;

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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
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
  }

  void move(VolumeStatus to) {
    if (!status.next().contains(to)) {
      throw new WorkflowProblem(
          ProblemKind.ILLEGAL_MOVE,
          Subject.ITEM,
          barcode,
          "Item %s is %s and cannot become %s"
              .formatted(barcode, status.label().toLowerCase(), to.label().toLowerCase()));
    }
    status = to;
  }

  /** The volume is done with; what is left of it is this line. */
  TemporaryItem close(Instant at) {
    move(VolumeStatus.CLOSED);
    closedAt = at;
    TemporaryItem released = item;
    item = null;
    return released;
  }

  void renewalAsked(Instant at, Instant desiredDueAt) {
    renewalAskedAt = at;
    renewalDesiredDueAt = desiredDueAt;
    renewalReplyExpectedAt = null;
  }

  void renewalReplyExpected(Instant at) {
    renewalReplyExpectedAt = at;
  }

  void renewalDecided() {
    renewalAskedAt = null;
    renewalDesiredDueAt = null;
    renewalReplyExpectedAt = null;
  }

  /** It bears another barcode than the lender told. */
  void labelled(String barcode) {
    this.barcode = barcode;
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
