package org.interlend.exchange;

import java.io.IOException;
import java.time.Instant;

/** Plays a partner's broker: says to this very server what the broker would say. */
public interface BrokerSimulator {

  /** What the broker says next. */
  enum BrokerMessage {
    /** Announces what a patron of ours wants, or asks us to lend. */
    REQUEST,
    /** An item has been sent to us. */
    ACCEPT,
    /** An item of ours goes out. */
    CHECK_OUT,
    /** The lender lets a patron of ours keep it, or the borrower wants to keep it. */
    RENEW,
    /** The lender wants it back. */
    RECALL,
    /** It is on its way home, or has come home. */
    CHECK_IN,
    /** Nobody wants it any more. */
    CANCEL
  }

  /**
   * What is played.
   *
   * @param partner code of the partner whose broker it is
   * @param lending whether the item is ours
   * @param versionOne whether the broker speaks version 1 of the protocol
   * @param request its number of the request
   * @param item the item's number
   * @param user our patron's number; of a borrower elsewhere whatever the broker calls it
   * @param title what is borrowed; what is ours has one
   * @param until the due date where one is said
   */
  record SimulationStep(
      String partner,
      boolean lending,
      boolean versionOne,
      String request,
      String item,
      String user,
      String title,
      Instant until) {}

  /**
   * Says it at the door where brokers knock. The message and its answer are in the journal then,
   * and what was done stays done.
   *
   * @throws org.interlend.WorkflowProblem UNKNOWN_CODE when there is no such partner
   * @throws IOException when nobody answers at the door
   */
  void send(BrokerMessage message, SimulationStep step) throws IOException;
}
