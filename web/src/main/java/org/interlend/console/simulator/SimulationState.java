package org.interlend.console.simulator;

import java.io.Serializable;
import java.util.List;
import org.interlend.console.messages.MessageRow;
import org.interlend.console.messages.WireText;
import org.interlend.exchange.simulator.BrokerSimulator.OfferedMessage;

/**
 * The state of a simulated loan.
 *
 * @param protocol the broker's protocol, of NCIP with its version
 * @param offered the messages that the broker can send
 * @param obstacles why the partner's messages would be refused in any case, as sentences
 * @param page page of the request; null before there is one
 * @param status label of the request's status; null before there is a request
 * @param closed whether nothing is left to clean up
 * @param itemStatus label of the item's status; null when there is none
 * @param messages the messages, latest first
 * @param said the latest message, or null
 * @param answered the answer to it, or null without one
 */
public record SimulationState(
    String protocol,
    List<OfferedMessage> offered,
    List<String> obstacles,
    String page,
    String status,
    boolean closed,
    String itemStatus,
    List<Line> messages,
    WireText said,
    WireText answered)
    implements Serializable {

  /**
   * A line of the journal.
   *
   * @param toBroker whether it tells the broker something
   */
  public record Line(MessageRow row, boolean toBroker) implements Serializable {}

  /** Number of the latest message in the journal. */
  public long latest() {
    return messages.get(0).row().id();
  }
}
