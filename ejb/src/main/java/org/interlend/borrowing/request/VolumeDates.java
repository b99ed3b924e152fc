package org.interlend.borrowing.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/** When a borrowed volume was recalled, became overdue and was reported damaged. */
@Embeddable
public class VolumeDates {

  @Column(name = "recalled_at")
  private Instant recalledAt;

  @Column(name = "overdue_at")
  private Instant overdueAt;

  @Column(name = "damaged_at")
  private Instant damagedAt;

  protected VolumeDates() {}

  private VolumeDates(Instant recalledAt, Instant overdueAt, Instant damagedAt) {
    this.recalledAt = recalledAt;
    this.overdueAt = overdueAt;
    this.damagedAt = damagedAt;
  }

  /** The dates of a volume; null, as of a new one or one that is read without any, is none. */
  static VolumeDates orNone(VolumeDates kept) {
    return Objects.requireNonNullElseGet(kept, VolumeDates::new);
  }

  VolumeDates recalled(Instant at) {
    return new VolumeDates(at, overdueAt, damagedAt);
  }

  /**
   * @param at null when it has another due date now
   */
  VolumeDates overdue(Instant at) {
    return new VolumeDates(recalledAt, at, damagedAt);
  }

  VolumeDates damaged(Instant at) {
    return new VolumeDates(recalledAt, overdueAt, at);
  }

  /** It has a due date that is to be kept, and no one wants it back sooner. */
  VolumeDates onTime() {
    return new VolumeDates(null, null, damagedAt);
  }

  boolean isRecalled() {
    return recalledAt != null;
  }

  boolean isOverdue() {
    return overdueAt != null;
  }

  boolean isDamaged() {
    return damagedAt != null;
  }
}
