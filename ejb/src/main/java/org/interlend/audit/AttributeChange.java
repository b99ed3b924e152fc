package org.interlend.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.interlend.text.Text;

/** A value of a record before and after a change. */
@Embeddable
public class AttributeChange {

  private static final int VALUE = 1000;

  private String attribute;

  @Column(name = "value_before")
  private String before;

  @Column(name = "value_after")
  private String after;

  protected AttributeChange() {}

  AttributeChange(String attribute, String before, String after) {
    this.attribute = attribute;
    this.before = Text.fit(before, VALUE);
    this.after = Text.fit(after, VALUE);
  }

  /** Whether a secret was replaced by another one, neither of which is shown. */
  public boolean ofSecret() {
    return AuditedValue.MASK.equals(before) && AuditedValue.MASK.equals(after);
  }

  /** Path of the attribute, such as {@code lendingWorkflow.automaticRenew}. */
  public String attribute() {
    return attribute;
  }

  /** The value before; null for none. A secret is {@code ***}. */
  public String before() {
    return before;
  }

  /** The value after; null for none. A secret is {@code ***}. */
  public String after() {
    return after;
  }
}
