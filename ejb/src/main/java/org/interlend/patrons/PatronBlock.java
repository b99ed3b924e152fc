package org.interlend.patrons;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/** A block: a reason for which a patron may not borrow. */
@Embeddable
public class PatronBlock {

  /** The kind of block that staff or the management API set by hand. */
  public static final String MANUAL = "MANUAL";

  /** The kind of block that Interlend sets and removes with the patron's debt. */
  public static final String DEBT = "DEBT";

  @Column(name = "block_type")
  private String type;

  private String reason;
  private Instant since;

  protected PatronBlock() {}

  PatronBlock(String type, String reason, Instant since) {
    this.type = type;
    this.reason = reason;
    this.since = since;
  }

  public String type() {
    return type;
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
        && type.equals(block.type)
        && Objects.equals(reason, block.reason)
        && since.equals(block.since);
  }

  @Override
  public int hashCode() {
    return Objects.hash(type, reason, since);
  }
}
