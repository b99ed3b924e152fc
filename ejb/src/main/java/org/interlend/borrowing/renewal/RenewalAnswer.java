package org.interlend.borrowing.renewal;

import java.time.Instant;

/**
 * A partner's answer to a RenewItem that Interlend sent.
 *
 * @param dueAt the new due date if it was granted; else null
 * @param replyExpectedAt when the partner expects to decide, or null
 * @param reason why it was refused, in the partner's words, or null
 */
public record RenewalAnswer(
    Decision decision, Instant dueAt, Instant replyExpectedAt, String reason) {

  /** The partner's decision. */
  public enum Decision {
    PENDING,
    GRANTED,
    REFUSED
  }
}
