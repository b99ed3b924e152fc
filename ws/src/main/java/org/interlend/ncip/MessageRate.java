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

  private static final long MINUTE = 60_000;

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
          Allowance left = Allowance.after(before, perMinute, MINUTE, now);
          taken[0] = !left.isUsedUp();
          return taken[0] ? left.less() : left;
        });
    return taken[0];
  }
}
