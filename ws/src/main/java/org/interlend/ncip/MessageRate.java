package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.interlend.partners.Partner;

/**
 * How many messages of a partner are served in a minute. Each server counts for itself, in memory:
 * two that share a database serve twice as many.
 */
@ApplicationScoped
class MessageRate {

  private static final double MINUTE = 60_000;

  /** What may still come at once, and when that was reckoned. */
  private record Allowance(double messages, long at) {}

  @Inject private Clock clock;

  private final Map<Long, Allowance> allowances = new ConcurrentHashMap<>();

  /** Counts a message, unless it is one too many. */
  boolean admits(Partner partner) {
    OptionalInt limit = partner.authentication().messagesPerMinute();
    return limit.isEmpty() || take(partner.id(), limit.getAsInt(), clock.millis());
  }

  /** A minute's worth may come at once; it grows again as time passes. */
  boolean take(Long partner, int perMinute, long now) {
    boolean[] taken = new boolean[1];
    allowances.compute(
        partner,
        (id, before) -> {
          double messages =
              before == null
                  ? perMinute
                  : Math.min(
                      perMinute,
                      before.messages() + perMinute * Math.max(0, now - before.at()) / MINUTE);
          taken[0] = messages >= 1;
          return new Allowance(taken[0] ? messages - 1 : messages, now);
        });
    return taken[0];
  }
}
