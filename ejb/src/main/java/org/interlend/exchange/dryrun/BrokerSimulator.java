package org.interlend.exchange.dryrun;

import java.io.IOException;
import java.time.Instant;

/** Simulates a partner's broker: sends to this server the messages that the broker would send. */
public interface BrokerSimulator {

  /** What the broker says next. */
  enum BrokerMessage {
    /** Announces a borrowing request, or requests a title from this library. */
    REQUEST,
    /** An item has been sent to this library. */
    ACCEPT,
    /** An own item is shipped. */
    CHECK_OUT,
    /** The lender renews a borrowed item, or the partner requests a renewal of a lent one. */
    RENEW,
    /** The lender recalls a borrowed item. */
    RECALL,
    /** A borrowed item is closed, or a lent item has been returned. */
    CHECK_IN,
    /** The request is canceled. */
    CANCEL
  }

  /**
   * The data of a simulated message.
   *
   * @param partner code of the partner whose broker it is
   * @param lending whether it is a lending request
   * @param versionOne whether the broker speaks version 1 of the protocol
   * @param request its number of the request
   * @param item the item's number
   * @param user the number of the library's patron; for lending any text for the partner's patron
   * @param title the title of a borrowed item; not used for lending
   * @param until the due date, if the message has one
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
   * Sends the message to the endpoint for brokers. The journal records it and its answer, and its
   * changes are permanent.
   *
   * @throws org.interlend.WorkflowProblem UNKNOWN_CODE when there is no such partner
   * @throws IOException when the connection to this server fails
   */
  void send(BrokerMessage message, SimulationStep step) throws IOException;
}
