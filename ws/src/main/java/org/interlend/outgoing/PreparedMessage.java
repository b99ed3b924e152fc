package org.interlend.outgoing;

import org.interlend.exchange.MessageProtocol;
import org.interlend.security.AllowedTargets.TargetRefused;

/**
 * A message that is ready to be sent.
 *
 * @param service the name of the service or command that it requests
 * @param bytes the message
 */
public record PreparedMessage(
    MessageProtocol protocol, String service, byte[] bytes, Sending sending) {

  /** Sends the message, outside of any transaction. */
  @FunctionalInterface
  public interface Sending {
    /**
     * @param reference the exchange reference of this attempt
     * @throws TargetRefused when the address leads to an internal network; nothing is sent
     */
    TransmissionResult send(String reference) throws TargetRefused;
  }
}
