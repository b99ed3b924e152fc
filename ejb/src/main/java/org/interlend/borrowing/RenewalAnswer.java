package org.interlend.borrowing;

import java.time.Instant;

/**
 * What a partner says to a renewal we asked for.
 *
 * @param partner code of the partner
 * @param itemId the item's number as the partner knows it
 * @param dueAt when the item is due now, if it was granted; else null
 * @param replyExpectedAt when the partner means to decide, or null
 * @param reason why it was refused, in the partner's words, or null
 */
public record RenewalAnswer(
    String partner,
    String itemId,
    Decision decision,
    Instant dueAt,
    Instant replyExpectedAt,
    String reason) {

  /** The partner's decision. */
  public enum Decision {
    PENDING,
    GRANTED,
    REFUSED
  }
}
