package org.interlend.borrowing.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A renewal of a volume that waits for staff or for the lender, or none. */
@Embeddable
public class PendingRenewal {

  @Column(name = "renewal_for_staff")
  private boolean forStaff;

  @Column(name = "renewal_requested_at")
  private Instant requestedAt;

  @Column(name = "renewal_desired_due_at")
  private Instant desiredDueAt;

  @Column(name = "renewal_reply_expected_at")
  private Instant replyExpectedAt;

  /** Whether staff have been warned that the lender has not answered. */
  @Column(name = "renewal_warned")
  private boolean warned;

  protected PendingRenewal() {}

  private PendingRenewal(
      boolean forStaff,
      Instant requestedAt,
      Instant desiredDueAt,
      Instant replyExpectedAt,
      boolean warned) {
    this.forStaff = forStaff;
    this.requestedAt = requestedAt;
    this.desiredDueAt = desiredDueAt;
    this.replyExpectedAt = replyExpectedAt;
    this.warned = warned;
  }

  static PendingRenewal none() {
    return new PendingRenewal();
  }

  /** The patron requests a renewal, and staff have to agree first. */
  static PendingRenewal ofStaff(Instant at, Instant desiredDueAt) {
    return new PendingRenewal(true, at, desiredDueAt, null, false);
  }

  /** The lender has been asked. */
  static PendingRenewal ofLender(Instant at, Instant desiredDueAt) {
    return new PendingRenewal(false, at, desiredDueAt, null, false);
  }

  /**
   * The lender has not decided yet.
   *
   * @param replyExpectedAt when it expects to, or null
   */
  PendingRenewal promised(Instant replyExpectedAt) {
    return new PendingRenewal(
        forStaff, requestedAt, desiredDueAt, replyExpectedAt, warned && replyExpectedAt == null);
  }

  /** Staff are warned that the lender has not answered. */
  PendingRenewal withWarning() {
    return new PendingRenewal(forStaff, requestedAt, desiredDueAt, replyExpectedAt, true);
  }

  /** Whether it waits for an answer of staff or of the lender. */
  public boolean awaited() {
    return requestedAt != null;
  }

  /** Whether it waits for staff, who have not asked the lender yet. */
  public boolean forStaff() {
    return forStaff;
  }

  /** Whether the lender has been asked and has not decided. */
  public boolean withLender() {
    return awaited() && !forStaff;
  }

  /**
   * Whether the lender should have answered by now.
   *
   * @param longAgo when it was asked at the latest, if it has not said when it will answer
   */
  public boolean isUnanswered(Instant now, Instant longAgo) {
    return withLender()
        && (replyExpectedAt == null
            ? requestedAt.isBefore(longAgo)
            : replyExpectedAt.isBefore(now));
  }

  /** Whether staff have been warned that the lender has not answered. */
  public boolean isWarned() {
    return warned;
  }

  /** When it was requested, or null. */
  public Instant requestedAt() {
    return requestedAt;
  }

  /** The requested due date, or null. */
  public Instant desiredDueAt() {
    return desiredDueAt;
  }

  /** When the lender expects to answer, or null. */
  public Instant replyExpectedAt() {
    return replyExpectedAt;
  }
}
