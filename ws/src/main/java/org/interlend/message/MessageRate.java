package org.interlend.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.interlend.partners.Partner;

/**
 * Limits how many messages of a partner are processed in a minute. Each server counts for itself,
 * in memory: two servers on one database process twice as many.
 */
@ApplicationScoped
public class MessageRate {

  private static final long MINUTE = 60_000;

  @Inject private Clock clock;

  private final Map<Long, TokenBucket> allowances = new ConcurrentHashMap<>();

  /** Counts a message, unless it exceeds the limit. */
  public boolean admits(Partner partner) {
    OptionalInt limit = partner.authentication().messagesPerMinute();
    return limit.isEmpty() || take(partner.id(), limit.getAsInt(), clock.millis());
  }

  /** A token bucket: a minute's worth of messages may come at once. */
  boolean take(Long partner, int perMinute, long now) {
    boolean[] admitted = new boolean[1];
    allowances.compute(
        partner,
        (id, before) -> {
          TokenBucket left = TokenBucket.after(before, perMinute, MINUTE, now);
          admitted[0] = !left.isUsedUp();
          return admitted[0] ? left.less() : left;
        });
    return admitted[0];
  }
}
