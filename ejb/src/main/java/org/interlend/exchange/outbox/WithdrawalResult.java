package org.interlend.exchange.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of the messages about a step that is undone.
 *
 * @param withdrawn whether there was one of which the partner cannot know
 * @param toldAt when the partner was told, or may have been; empty when it was not
 */
public record WithdrawalResult(boolean withdrawn, Optional<Instant> toldAt) {

  /** Whether the partner was to be told, and will not be. */
  public boolean isComplete() {
    return withdrawn && toldAt.isEmpty();
  }
}
