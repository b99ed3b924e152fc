package org.interlend.lending.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.interlend.partners.RequestFormat;

/** When an item or file was shipped to the partner, recalled and returned, and how. */
@Embeddable
public class ShippingDates {

  @Column(name = "shipped_at")
  private Instant shippedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "shipped_format")
  private RequestFormat format;

  @Column(name = "checked_out_as")
  private String checkedOutAs;

  @Column(name = "recalled_at")
  private Instant recalledAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "status_before_recall")
  private LendingStatus statusBeforeRecall;

  @Column(name = "returned_at")
  private Instant returnedAt;

  protected ShippingDates() {}

  private ShippingDates(Instant shippedAt, RequestFormat format, String checkedOutAs) {
    this.shippedAt = shippedAt;
    this.format = format;
    this.checkedOutAs = checkedOutAs;
  }

  public static ShippingDates none() {
    return new ShippingDates();
  }

  public static ShippingDates shipped(RequestFormat format, Instant at) {
    return new ShippingDates(at, format, null);
  }

  /**
   * @param number the broker's in its message about the shipment
   */
  ShippingDates checkedOutAs(String number) {
    ShippingDates same = new ShippingDates(shippedAt, format, number);
    same.recalledAt = recalledAt;
    same.statusBeforeRecall = statusBeforeRecall;
    same.returnedAt = returnedAt;
    return same;
  }

  /**
   * @param at when it was recalled, or null when the recall is over
   * @param before the status before the recall; null when it is over
   */
  ShippingDates recalled(Instant at, LendingStatus before) {
    ShippingDates next = checkedOutAs(checkedOutAs);
    next.recalledAt = at;
    next.statusBeforeRecall = before;
    return next;
  }

  ShippingDates returned(Instant at) {
    ShippingDates next = checkedOutAs(checkedOutAs);
    next.returnedAt = at;
    return next;
  }

  /** Null before it is shipped. */
  public Instant shippedAt() {
    return shippedAt;
  }

  /** The format in which it was shipped; null before that. */
  public RequestFormat format() {
    return format;
  }

  /** The broker's number in its message about the shipment; null if it has not recorded it. */
  public String checkedOutAs() {
    return checkedOutAs;
  }

  /** While it is recalled: the status before, to which it returns when that is withdrawn. */
  LendingStatus statusBeforeRecall() {
    return statusBeforeRecall;
  }

  /** When it was recalled for a patron, or null. */
  public Instant recalledAt() {
    return recalledAt;
  }

  /** When it was returned to a desk without a check-in by the broker, or null. */
  public Instant returnedAt() {
    return returnedAt;
  }
}
