package org.interlend.exchange.simulator;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.text.Facts;

/**
 * Simulates the broker of partners of one protocol: gives this server the messages that the broker
 * would send, or what would be fetched from it.
 */
public interface BrokerSimulator {

  /** The protocol of the partners whose broker it simulates. */
  BrokerProtocol protocol();

  /** What the broker says next. */
  enum BrokerMessage {
    /** Announces a borrowing request, or requests a title from this library. */
    REQUEST,
    /** An item has been sent to this library. */
    ACCEPT,
    /** The library that lends the item is named. */
    NAME_LENDER,
    /** No library lends the item. */
    REFUSE,
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
   * A message that the broker can send.
   *
   * @param name as the broker names it
   */
  record OfferedMessage(BrokerMessage message, String name) implements Serializable {}

  /**
   * The data of a simulated message.
   *
   * @param partner code of the partner whose broker it is
   * @param lending whether it is a lending request
   * @param versionOne whether the broker speaks version 1 of NCIP
   * @param request a {@link SimulatedRequestNumber}
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

  /** The messages of a loan, in their usual order. */
  List<OfferedMessage> messages(boolean lending);

  /**
   * Has the message processed like any other of the broker. The journal records it and its answer,
   * and its changes are permanent.
   *
   * @return what there is to say about it beyond the answer; may be none
   * @throws org.interlend.WorkflowException UNKNOWN_CODE when there is no such partner; or why a
   *     message without an answer is refused
   */
  Facts send(BrokerMessage message, SimulationStep step);
}
