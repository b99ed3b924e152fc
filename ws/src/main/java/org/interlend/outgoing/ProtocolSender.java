package org.interlend.outgoing;

import org.interlend.exchange.outbox.ClaimedMessage;
import org.interlend.institution.Institution;
import org.interlend.partners.Partner;
import org.interlend.partners.protocol.BrokerProtocol;

/** Writes and sends the outgoing messages of one protocol. */
public interface ProtocolSender {

  /** The protocol of the partners whose messages it sends. */
  BrokerProtocol protocol();

  /**
   * Writes the message, in the transaction that claims it. At a further attempt the bytes of the
   * first one are sent again.
   *
   * @param claimed of a kind that the protocol has
   * @throws UndeliverableException when it cannot be sent to the partner as its record is now
   */
  PreparedMessage prepare(ClaimedMessage claimed, Partner partner, Institution us)
      throws UndeliverableException;

  /** The bytes for the journal, with secrets masked. */
  byte[] masked(byte[] bytes);
}
