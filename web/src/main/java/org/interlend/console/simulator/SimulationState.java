package org.interlend.console.simulator;

import java.io.Serializable;
import java.util.List;
import org.interlend.console.messages.MessageRow;
import org.interlend.console.messages.WireText;

/**
 * How far the play has come.
 *
 * @param obstacles why the partner's messages would be refused whatever they say, in words
 * @param page where the request is shown; null before there is one
 * @param status of the request, in words; null before there is one
 * @param closed whether there is nothing left to be cleaned up
 * @param itemStatus of the item, in words; null when there is none
 * @param messages what was said, the latest first
 * @param said the latest message, or null
 * @param answered what was answered to it, or null
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
