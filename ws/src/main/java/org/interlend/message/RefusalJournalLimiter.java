package org.interlend.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.interlend.Settings;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.UnlistedRefusals;
import org.interlend.security.NetworkList;

/**
 * Limits the journal lines for refused messages that were not admitted, because their sender was
 * not authenticated, they were not known or not readable, or they were too many: a number each hour
 * for each address (each /64 of IPv6), and one for all addresses together. Further messages are
 * counted and summarized by address.
 */
@ApplicationScoped
public class RefusalJournalLimiter {

  private static final long HOUR = Duration.ofHours(1).toMillis();

  /** The limit of all addresses together, as a multiple of the limit of one. */
  private static final int ADDRESSES_IN_ALL = 20;

  /** How many addresses are tracked; the least recently seen one is removed. */
  private static final int MAX_TRACKED = 1000;

  /** How many addresses get a summary line each; all others share one. */
  private static final int MAX_SUMS = 10;

  private final Supplier<Optional<Integer>> perAddress;
  private final Map<String, Sender> senders =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sender> eldest) {
          boolean forgotten = size() > MAX_TRACKED;
          if (forgotten) {
            others = sum(others, null, eldest.getValue().unlisted);
          }
          return forgotten;
        }
      };
  private TokenBucket all;
  private UnlistedRefusals others;

  private static final class Sender {
    private TokenBucket allowance;
    private UnlistedRefusals unlisted;
  }

  RefusalJournalLimiter() {
    this(Settings::journalRefusals);
  }

  /**
   * @param perAddress lines in an hour; empty for no limit
   */
  RefusalJournalLimiter(Supplier<Optional<Integer>> perAddress) {
    this.perAddress = perAddress;
  }

  /**
   * Whether a message gets a journal line; one without a line is counted.
   *
   * @param partner code of the partner that it names or whose port received it, or null
   */
  public synchronized boolean take(
      String address, String partner, MessageProtocol protocol, Instant now) {
    Optional<Integer> limit = perAddress.get();
    if (limit.isEmpty()) {
      return true;
    }
    int most = limit.get();
    Sender sender = senders.computeIfAbsent(NetworkList.ofClient(address), unknown -> new Sender());
    sender.allowance = TokenBucket.after(sender.allowance, most, HOUR, now.toEpochMilli());
    all = TokenBucket.after(all, most * ADDRESSES_IN_ALL, HOUR, now.toEpochMilli());
    if (sender.allowance.isUsedUp() || all.isUsedUp()) {
      sender.unlisted =
          sum(sender.unlisted, address, new UnlistedRefusals(now, protocol, partner, address, 1));
      return false;
    }
    sender.allowance = sender.allowance.less();
    all = all.less();
    return true;
  }

  /** The counts since the last call: one for each address, the largest first. */
  synchronized List<UnlistedRefusals> takeSums() {
    List<UnlistedRefusals> counted = new ArrayList<>();
    for (Sender sender : senders.values()) {
      if (sender.unlisted != null) {
        counted.add(sender.unlisted);
        sender.unlisted = null;
      }
    }
    counted.sort(Comparator.comparingInt(UnlistedRefusals::messages).reversed());
    UnlistedRefusals rest = others;
    others = null;
    for (UnlistedRefusals small :
        counted.subList(Math.min(MAX_SUMS, counted.size()), counted.size())) {
      rest = sum(rest, null, small);
    }
    List<UnlistedRefusals> sums =
        new ArrayList<>(counted.subList(0, Math.min(MAX_SUMS, counted.size())));
    if (rest != null) {
      sums.add(rest);
    }
    return sums;
  }

  private static UnlistedRefusals sum(UnlistedRefusals one, String peer, UnlistedRefusals more) {
    if (more == null) {
      return one;
    }
    UnlistedRefusals first = one == null ? more : one;
    return new UnlistedRefusals(
        first.at(),
        first.protocol(),
        Objects.equals(first.partner(), more.partner()) ? first.partner() : null,
        peer,
        one == null ? more.messages() : one.messages() + more.messages());
  }
}
