package org.interlend.console.patrons;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.interlend.patrons.PatronBlock;

/**
 * A block on the patron's page.
 *
 * @param reason the reason, as a sentence
 */
public record BlockRow(String reason, Instant since) implements Serializable, Comparable<BlockRow> {

  static BlockRow of(PatronBlock block) {
    return new BlockRow(
        Objects.requireNonNullElse(block.reason(), "No reason was given"), block.since());
  }

  @Override
  public int compareTo(BlockRow other) {
    return since.compareTo(other.since);
  }
}
