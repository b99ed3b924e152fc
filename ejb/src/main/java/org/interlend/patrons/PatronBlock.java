package org.interlend.patrons;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.interlend.text.Sentences;

/**
 * A block: a reason for which a patron may not borrow. It lives until its reason is gone, or until
 * the one who set it removes it.
 */
@Entity
@Table(name = "patron_block")
public class PatronBlock {

  /** The size limit of a reason, in characters. */
  public static final int MAX_REASON = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "patron_block_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Patron patron;

  @Enumerated(EnumType.STRING)
  private BlockKind kind;

  private String reason;
  private Instant since;

  protected PatronBlock() {}

  PatronBlock(Patron patron, BlockKind kind, String reason, Instant since) {
    this.patron = patron;
    this.kind = kind;
    this.reason = reason;
    this.since = since;
  }

  /**
   * A new reason counts from its own time on.
   *
   * @return whether it is a new one
   */
  boolean change(String newReason, Instant now) {
    if (Objects.equals(reason, newReason)) {
      return false;
    }
    reason = newReason;
    since = now;
    return true;
  }

  public BlockKind kind() {
    return kind;
  }

  /** The reason in words or as a value of a fact, or null. */
  public String reason() {
    return reason;
  }

  /** The reason for people, or null. */
  public String reason(Locale locale) {
    return reason == null ? null : Sentences.resolve(reason, locale);
  }

  public Instant since() {
    return since;
  }
}
