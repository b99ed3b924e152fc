package org.interlend.ncip;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interlend.Settings;
import org.interlend.exchange.Protocol;
import org.interlend.exchange.UnlistedMessages;
import org.interlend.security.Networks;

/**
 * How many lines the journal gets of refused messages whose senders have proved nothing: so many an
 * hour of each address (of IPv6 of each /64), and so many of all. The others are counted, and
 * summed up by address.
 */
@ApplicationScoped
class RefusalLines {

  private static final long HOUR = Duration.ofHours(1).toMillis();

  /** All addresses together get as many lines as so many of them. */
  private static final int ADDRESSES_IN_ALL = 20;

  /**
   * Of so many addresses it is known what they have had; the one not met for longest is forgotten.
   */
  private static final int KNOWN = 1000;

  /** So many addresses get a sum of their own; the others one together. */
  private static final int SUMS = 10;

  private final Optional<Integer> perAddress;
  private final Map<String, Sender> senders =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sender> eldest) {
          boolean forgotten = size() > KNOWN;
          if (forgotten) {
            others = sum(others, null, eldest.getValue().unlisted);
          }
          return forgotten;
        }
      };
  private Allowance all;
  private UnlistedMessages others;

  private static final class Sender {
    private Allowance allowance;
    private UnlistedMessages unlisted;
  }

  RefusalLines() {
    this(Settings.journalRefusals());
  }

  /**
   * @param perAddress lines in an hour; empty when every message gets one
   */
  RefusalLines(Optional<Integer> perAddress) {
    this.perAddress = perAddress;
  }

  /** Whether a message gets a line; one that gets none is counted. */
  synchronized boolean take(String address, Protocol protocol, Instant now) {
    if (perAddress.isEmpty()) {
      return true;
    }
    int most = perAddress.get();
    Sender sender = senders.computeIfAbsent(Networks.ofClient(address), unknown -> new Sender());
    sender.allowance = Allowance.after(sender.allowance, most, HOUR, now.toEpochMilli());
    all = Allowance.after(all, most * ADDRESSES_IN_ALL, HOUR, now.toEpochMilli());
    if (sender.allowance.isUsedUp() || all.isUsedUp()) {
      sender.unlisted =
          sum(sender.unlisted, address, new UnlistedMessages(now, protocol, address, 1));
      return false;
    }
    sender.allowance = sender.allowance.less();
    all = all.less();
    return true;
  }

  /** What was counted since this was asked last: a sum for each address, the largest first. */
  synchronized List<UnlistedMessages> takeSums() {
    List<UnlistedMessages> counted = new ArrayList<>();
    for (Sender sender : senders.values()) {
      if (sender.unlisted != null) {
        counted.add(sender.unlisted);
        sender.unlisted = null;
      }
    }
    counted.sort(Comparator.comparingInt(UnlistedMessages::messages).reversed());
    UnlistedMessages rest = others;
    others = null;
    for (UnlistedMessages small : counted.subList(Math.min(SUMS, counted.size()), counted.size())) {
      rest = sum(rest, null, small);
    }
    List<UnlistedMessages> sums =
        new ArrayList<>(counted.subList(0, Math.min(SUMS, counted.size())));
    if (rest != null) {
      sums.add(rest);
    }
    return sums;
  }

  private static UnlistedMessages sum(UnlistedMessages one, String peer, UnlistedMessages more) {
    if (more == null) {
      return one;
    }
    return one == null
        ? new UnlistedMessages(more.at(), more.protocol(), peer, more.messages())
        : new UnlistedMessages(one.at(), one.protocol(), peer, one.messages() + more.messages());
  }
}
