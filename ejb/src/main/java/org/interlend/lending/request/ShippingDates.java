package org.interlend.lending.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.interlend.partners.RequestFormat;

/** When an item or file was shipped to the partner, recalled and returned. */
@Embeddable
public class ShippingDates {

  @Column(name = "shipped_at")
  private Instant shippedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "shipped_format")
  private RequestFormat format;

  @Column(name = "recalled_at")
  private Instant recalledAt;

  @Column(name = "returned_at")
  private Instant returnedAt;

  protected ShippingDates() {}

  private ShippingDates(
      Instant shippedAt, RequestFormat format, Instant recalledAt, Instant returnedAt) {
    this.shippedAt = shippedAt;
    this.format = format;
    this.recalledAt = recalledAt;
    this.returnedAt = returnedAt;
  }

  public static ShippingDates none() {
    return new ShippingDates();
  }

  public static ShippingDates shipped(RequestFormat format, Instant at) {
    return new ShippingDates(at, format, null, null);
  }

  /**
   * @param at when it was recalled, or null when the recall is over
   */
  public ShippingDates recalled(Instant at) {
    return new ShippingDates(shippedAt, format, at, returnedAt);
  }

  public ShippingDates returned(Instant at) {
    return new ShippingDates(shippedAt, format, recalledAt, at);
  }

  /** Null before it is shipped. */
  public Instant shippedAt() {
    return shippedAt;
  }

  /** The format in which it was shipped; null before that. */
  public RequestFormat format() {
    return format;
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
