package org.interlend.console.patrons;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.interlend.console.ConsoleTexts;
import org.interlend.patrons.BlockKind;
import org.interlend.patrons.PatronBlock;

/**
 * A block on the patron's page.
 *
 * @param reason the reason, as a sentence
 */
public record BlockRow(String reason, BlockKind kind, Instant since)
    implements Serializable, Comparable<BlockRow> {

  static BlockRow of(PatronBlock block, ConsoleTexts texts) {
    return new BlockRow(
        Objects.requireNonNullElse(block.reason(texts.locale()), texts.patrons("block.noReason")),
        block.kind(),
        block.since());
  }

  @Override
  public int compareTo(BlockRow other) {
    return since.compareTo(other.since);
  }
}
