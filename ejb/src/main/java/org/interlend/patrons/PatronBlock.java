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
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import org.interlend.Money;
import org.interlend.text.Fact;

/**
 * A block: a reason for which a patron may not borrow. It lives until its reason is gone, or until
 * the one who set it removes it.
 */
@Entity
@Table(name = "patron_block")
public class PatronBlock {

  /** The size limit of a reason, in characters. */
  public static final int MAX_REASON = 1000;

  /** By the names of the kinds, so that an obstacle is told in the same way each time. */
  static final Comparator<PatronBlock> BY_KIND = Comparator.comparing(block -> block.kind().name());

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "patron_block_seq")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Patron patron;

  @Enumerated(EnumType.STRING)
  private BlockKind kind;

  /** In the words of staff or of the patron system. */
  private String reason;

  /** Of a block for debts, in the smallest unit of the currency. */
  private Long owed;

  private String currency;
  private Instant since;

  protected PatronBlock() {}

  PatronBlock(Patron patron, BlockKind kind) {
    this.patron = patron;
    this.kind = kind;
  }

  /**
   * A new reason counts from its own time on.
   *
   * @param words the reason, or null
   * @param debt the reason of a block for debts, else null
   * @return whether it is a new one
   */
  boolean change(String words, Money debt, Instant now) {
    if (since != null && Objects.equals(reason, words) && Objects.equals(owed(), debt)) {
      return false;
    }
    reason = words;
    owed = debt == null ? null : debt.minor();
    currency = debt == null ? null : debt.currency().getCurrencyCode();
    since = now;
    return true;
  }

  private Money owed() {
    return owed == null ? null : new Money(owed, Currency.getInstance(currency));
  }

  public BlockKind kind() {
    return kind;
  }

  /** The reason in the words of staff or of the patron system, or null. */
  public String reason() {
    return reason;
  }

  /** The reason for people, or null. */
  public String reason(Locale locale) {
    return owed == null
        ? reason
        : Fact.of(PatronObstacle.OWES, owed()).sentence(PatronObstacle.BUNDLE, locale);
  }

  /** The reason as a fact, or whose block it is. */
  Fact told() {
    if (owed != null) {
      return Fact.of(PatronObstacle.OWES, owed());
    }
    return reason == null ? withoutReason() : Fact.of(PatronObstacle.STATED, reason);
  }

  Fact withoutReason() {
    return Fact.of(PatronObstacle.BLOCKED, kind.reference());
  }

  public Instant since() {
    return since;
  }
}
