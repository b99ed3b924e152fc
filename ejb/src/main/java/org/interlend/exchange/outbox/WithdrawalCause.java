package org.interlend.exchange.outbox;

import java.util.Set;

/** Why messages are withdrawn, with the statuses of those that are. */
public enum WithdrawalCause {
  /**
   * The step that they report is undone. One that is being sent goes, too: a further attempt would
   * repeat what is no longer true. Of its answer only the journal tells.
   */
  UNDONE(OutgoingStatus.unsettled()),

  /**
   * What they ask of the partner is no longer wanted. One that is being sent stays: its answer is
   * refused or noted when it comes.
   */
  UNWANTED(OutgoingStatus.awaitingAttempt());

  private final Set<OutgoingStatus> statuses;

  WithdrawalCause(Set<OutgoingStatus> statuses) {
    this.statuses = statuses;
  }

  Set<OutgoingStatus> statuses() {
    return statuses;
  }
}
