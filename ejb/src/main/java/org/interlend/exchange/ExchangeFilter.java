package org.interlend.exchange;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * Which messages a list shows; null or empty in a field means all.
 *
 * @param requestId exactly this request number
 * @param text beginning of a request number or barcode, or a whole reference
 * @param since only messages from this moment on
 * @param before only messages earlier than this moment
 * @param unhandled only refused and failed messages of partners that staff have not handled
 */
public record ExchangeFilter(
    String partnerCode,
    String service,
    Set<Outcome> outcomes,
    String requestId,
    String text,
    Instant since,
    Instant before,
    boolean unhandled)
    implements Serializable {

  public static ExchangeFilter all() {
    return new ExchangeFilter(null, null, Set.of(), null, null, null, null, false);
  }

  /** Messages from the moment on whose request, barcode or reference begins with the text. */
  public static ExchangeFilter about(String text, Instant since) {
    return new ExchangeFilter(null, null, Set.of(), null, text, since, null, false);
  }

  /** Refused and failed messages of partners that staff have not handled. */
  public static ExchangeFilter needingHandling() {
    return new ExchangeFilter(null, null, Outcome.unprocessed(), null, null, null, null, true);
  }
}
