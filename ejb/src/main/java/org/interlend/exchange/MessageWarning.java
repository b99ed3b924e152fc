package org.interlend.exchange;

import org.interlend.text.Fact;

/**
 * A warning about a message that was understood in spite of an irregularity.
 *
 * @param fact for staff, without any secret
 */
public record MessageWarning(MessageWarningKind kind, Fact fact) {

  public MessageWarning(MessageWarningKind kind, MessageFact what, Object... values) {
    this(kind, what.with(values));
  }
}
