package org.interlend.exchange.outbox;

import java.util.EnumSet;
import java.util.Set;
import org.interlend.text.Labeled;

/** The status of an outgoing message, with the statuses that may follow. */
public enum OutgoingStatus implements Labeled {
  WAITING,
  SENDING,
  SENT,
  /** The partner has answered that it does not do what it was told or asked. */
  REFUSED,
  FAILED,
  HANDLED;

  /** The statuses of messages that the partner or staff have not settled. */
  public static Set<OutgoingStatus> unsettled() {
    return EnumSet.of(WAITING, SENDING, FAILED);
  }

  /** The statuses of messages for which a further attempt is made, by itself or when staff ask. */
  static Set<OutgoingStatus> awaitingAttempt() {
    return EnumSet.of(WAITING, FAILED);
  }

  /** The statuses that may follow. */
  public Set<OutgoingStatus> next() {
    return switch (this) {
      case WAITING -> EnumSet.of(WAITING, SENDING, HANDLED);
      // When a sender has crashed, the next sender claims the message after the lease.
      case SENDING -> EnumSet.of(SENDING, SENT, REFUSED, WAITING, FAILED);
      case FAILED -> EnumSet.of(WAITING, HANDLED);
      case SENT, REFUSED, HANDLED -> EnumSet.noneOf(OutgoingStatus.class);
    };
  }
}
