package org.interlend.patrons;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;

/** A block: a reason for which a patron may not borrow. */
@Embeddable
public class PatronBlock {

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private BlockKind kind;

  private String reason;
  private Instant since;

  protected PatronBlock() {}

  PatronBlock(BlockKind kind, String reason, Instant since) {
    this.kind = kind;
    this.reason = reason;
    this.since = since;
  }

  public BlockKind kind() {
    return kind;
  }

  /** The reason in words, or null. */
  public String reason() {
    return reason;
  }

  public Instant since() {
    return since;
  }

  boolean saysTheSame(String other) {
    return Objects.equals(reason, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PatronBlock block
        && kind == block.kind
        && Objects.equals(reason, block.reason)
        && since.equals(block.since);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, reason, since);
  }
}
