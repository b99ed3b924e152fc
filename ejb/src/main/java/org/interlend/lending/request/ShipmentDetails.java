package org.interlend.lending.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.interlend.partners.RequestFormat;

/**
 * What is kept of the shipment of an item or file to the partner: when and how it was shipped, and
 * when it was recalled and returned.
 */
@Embeddable
public class ShipmentDetails {

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

  protected ShipmentDetails() {}

  private ShipmentDetails(Instant shippedAt, RequestFormat format) {
    this.shippedAt = shippedAt;
    this.format = format;
  }

  private ShipmentDetails copy() {
    ShipmentDetails copy = new ShipmentDetails(shippedAt, format);
    copy.checkedOutAs = checkedOutAs;
    copy.recalledAt = recalledAt;
    copy.statusBeforeRecall = statusBeforeRecall;
    copy.returnedAt = returnedAt;
    return copy;
  }

  public static ShipmentDetails none() {
    return new ShipmentDetails();
  }

  public static ShipmentDetails shipped(RequestFormat format, Instant at) {
    return new ShipmentDetails(at, format);
  }

  /**
   * @param number the broker's in its message about the shipment
   */
  ShipmentDetails checkedOutAs(String number) {
    ShipmentDetails next = copy();
    next.checkedOutAs = number;
    return next;
  }

  /**
   * @param before the status before the recall
   */
  ShipmentDetails recalled(Instant at, LendingStatus before) {
    ShipmentDetails next = copy();
    next.recalledAt = at;
    next.statusBeforeRecall = before;
    return next;
  }

  /** The recall has been withdrawn, or a renewal ends it. */
  ShipmentDetails notRecalled() {
    return recalled(null, null);
  }

  ShipmentDetails returned(Instant at) {
    ShipmentDetails next = copy();
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
