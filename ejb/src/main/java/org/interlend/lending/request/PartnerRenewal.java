package org.interlend.lending.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** A partner's renewal request: it waits for staff, or is decided, or there is none. */
@Embeddable
public class PartnerRenewal {

  /** Whether {@link #requestedAt} is set, for the facet counts. */
  @Column(name = "renewal_pending")
  private boolean waits;

  @Column(name = "renewal_requested_at")
  private Instant requestedAt;

  @Column(name = "renewal_desired_due_at")
  private Instant desiredDueAt;

  @Column(name = "renewal_reply_expected_at")
  private Instant replyExpectedAt;

  protected PartnerRenewal() {}

  private PartnerRenewal(Instant requestedAt, Instant desiredDueAt, Instant replyExpectedAt) {
    this.waits = requestedAt != null;
    this.requestedAt = requestedAt;
    this.desiredDueAt = desiredDueAt;
    this.replyExpectedAt = replyExpectedAt;
  }

  static PartnerRenewal none() {
    return new PartnerRenewal();
  }

  /** Staff have to decide. */
  static PartnerRenewal waiting(
      Instant requestedAt, Instant desiredDueAt, Instant replyExpectedAt) {
    return new PartnerRenewal(requestedAt, desiredDueAt, replyExpectedAt);
  }

  /**
   * The renewal is granted. The requested date stays, to recognize a repetition of the message.
   *
   * @param desiredDueAt the due date the partner requested, or null
   */
  static PartnerRenewal granted(Instant desiredDueAt) {
    return new PartnerRenewal(null, desiredDueAt, null);
  }

  /** Whether staff have to decide. */
  public boolean waits() {
    return waits;
  }

  /** When it began to wait for staff, or null. */
  public Instant requestedAt() {
    return requestedAt;
  }

  /** The due date that the partner last requested, or null. */
  public Instant desiredDueAt() {
    return desiredDueAt;
  }

  /** The date named to the partner for the decision, or null. */
  public Instant replyExpectedAt() {
    return replyExpectedAt;
  }
}
