package org.interlend.console.simulator;

import java.io.Serializable;
import java.util.List;
import org.interlend.console.messages.MessageRow;
import org.interlend.console.messages.WireText;

/**
 * The state of a simulated loan.
 *
 * @param obstacles why the partner's messages would be refused in any case, as sentences
 * @param page page of the request; null before there is one
 * @param status label of the request's status; null before there is a request
 * @param closed whether nothing is left to clean up
 * @param itemStatus label of the item's status; null when there is none
 * @param messages the messages, latest first
 * @param said the latest message, or null
 * @param answered the answer to it, or null
 */
public record SimulationState(
    List<String> obstacles,
    String page,
    String status,
    boolean closed,
    String itemStatus,
    List<MessageRow> messages,
    WireText said,
    WireText answered)
    implements Serializable {

  /** Number of the latest message in the journal. */
  public long latest() {
    return messages.get(0).id();
  }
}
