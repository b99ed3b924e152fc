package org.interlend.lending;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A partner's wish to keep an item longer: it waits for staff, or is decided, or there is none. */
@Embeddable
public class PendingRenewal {

  /** The same as the moment in short, for the counts beside the list. */
  @Column(name = "renewal_pending")
  private boolean waits;

  @Column(name = "renewal_requested_at")
  private Instant requestedAt;

  @Column(name = "renewal_desired_due_at")
  private Instant desiredDueAt;

  @Column(name = "renewal_reply_expected_at")
  private Instant replyExpectedAt;

  protected PendingRenewal() {}

  private PendingRenewal(Instant requestedAt, Instant desiredDueAt, Instant replyExpectedAt) {
    this.waits = requestedAt != null;
    this.requestedAt = requestedAt;
    this.desiredDueAt = desiredDueAt;
    this.replyExpectedAt = replyExpectedAt;
  }

  static PendingRenewal none() {
    return new PendingRenewal();
  }

  /** Staff have to decide. */
  static PendingRenewal waiting(
      Instant requestedAt, Instant desiredDueAt, Instant replyExpectedAt) {
    return new PendingRenewal(requestedAt, desiredDueAt, replyExpectedAt);
  }

  /**
   * It is fulfilled; should the partner ask the same again, it is the same wish.
   *
   * @param desiredDueAt the due date the partner had asked for, or null
   */
  static PendingRenewal granted(Instant desiredDueAt) {
    return new PendingRenewal(null, desiredDueAt, null);
  }

  /** Whether staff have to decide. */
  public boolean waits() {
    return waits;
  }

  /** Since when it waits for staff, or null. */
  public Instant requestedAt() {
    return requestedAt;
  }

  /** The due date that the partner last asked for, or null. */
  public Instant desiredDueAt() {
    return desiredDueAt;
  }

  /** By when the partner was told that staff would decide, or null. */
  public Instant replyExpectedAt() {
    return replyExpectedAt;
  }
}
