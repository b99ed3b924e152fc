package org.interlend.exchange;

import java.time.Instant;

/**
 * Which messages a list shows; null in a field means all.
 *
 * @param requestId exactly this request number
 * @param text beginning of a request number or barcode
 * @param since only messages from this moment on
 */
public record ExchangeFilter(
    String partnerCode,
    String service,
    Outcome outcome,
    String requestId,
    String text,
    Instant since) {

  /** A filter for messages about whatever request. */
  public ExchangeFilter(
      String partnerCode, String service, Outcome outcome, String text, Instant since) {
    this(partnerCode, service, outcome, null, text, since);
  }

  public static ExchangeFilter all() {
    return new ExchangeFilter(null, null, null, null, null);
  }
}
