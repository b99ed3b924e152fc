package org.interlend.exchange;

import org.interlend.text.Fact;

/**
 * A warning about a message that was understood in spite of an irregularity.
 *
 * @param fact for staff, without any secret
 */
public record Warning(WarningKind kind, Fact fact) {

  public Warning(WarningKind kind, MessageFact what, Object... values) {
    this(kind, what.with(values));
  }
}
