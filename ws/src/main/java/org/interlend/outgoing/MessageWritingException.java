package org.interlend.outgoing;

import jakarta.ejb.ApplicationException;
import org.interlend.exchange.outbox.ClaimedMessage;

/** A claimed message could not be written; its claim is undone. */
@ApplicationException(rollback = true)
class MessageWritingException extends RuntimeException {

  private final transient ClaimedMessage claimed;

  MessageWritingException(ClaimedMessage claimed, RuntimeException cause) {
    super(cause);
    this.claimed = claimed;
  }

  ClaimedMessage claimed() {
    return claimed;
  }
}
