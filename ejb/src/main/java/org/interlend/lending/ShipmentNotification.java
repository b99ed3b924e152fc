package org.interlend.lending;

import java.time.Instant;

/**
 * A broker reports the circulation status of a lent item.
 *
 * @param partner code of the partner
 * @param requestId the broker's number of the request; may be null if itemId is not
 * @param itemId barcode of the item, or null
 * @param at when it happened, as the broker says; or null
 */
public record ShipmentNotification(
    String partner, String requestId, String itemId, Kind kind, Instant at) {

  /** The kinds of notification. */
  public enum Kind {
    RECEIVED("The partner says that it has been received"),
    SENT("The partner says that it has been sent"),
    RECALLED("The partner says that it has been recalled");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }
}
