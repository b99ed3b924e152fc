package org.interlend.exchange.outbox;

import java.util.List;
import java.util.function.Predicate;
import org.interlend.persistence.Backlog;

/**
 * The messages to a partner in one status.
 *
 * @param partner its code
 */
public record PartnerBacklog(String partner, OutgoingStatus status, Backlog messages) {

  /** The messages that are still to be sent. */
  public static Backlog pending(List<PartnerBacklog> all) {
    return sum(all, row -> row.status != OutgoingStatus.FAILED);
  }

  /** The messages that were not delivered, on which staff have to decide. */
  public static Backlog failed(List<PartnerBacklog> all) {
    return sum(all, row -> row.status == OutgoingStatus.FAILED);
  }

  private static Backlog sum(List<PartnerBacklog> all, Predicate<PartnerBacklog> which) {
    return all.stream()
        .filter(which)
        .map(PartnerBacklog::messages)
        .reduce(Backlog.NONE, Backlog::and);
  }
}
