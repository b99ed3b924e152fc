package org.interlend.exchange;

import java.util.EnumSet;
import java.util.Set;

/** Where an outgoing message is, and where it may go from there. */
public enum OutgoingStatus {
  WAITING("Waiting"),
  SENDING("Being sent"),
  SENT("Sent"),
  FAILED("Not delivered"),
  HANDLED("Handled by staff");

  private final String label;

  OutgoingStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The statuses of messages that the partner or staff have not settled. */
  public static Set<OutgoingStatus> unsettled() {
    return EnumSet.of(WAITING, SENDING, FAILED);
  }

  /** The statuses a message may have next. */
  public Set<OutgoingStatus> next() {
    return switch (this) {
      case WAITING -> EnumSet.of(WAITING, SENDING, HANDLED);
      // A sender that has gone without a word leaves the message to the next one.
      case SENDING -> EnumSet.of(SENDING, SENT, WAITING, FAILED);
      case FAILED -> EnumSet.of(WAITING, HANDLED);
      case SENT, HANDLED -> EnumSet.noneOf(OutgoingStatus.class);
    };
  }
}
