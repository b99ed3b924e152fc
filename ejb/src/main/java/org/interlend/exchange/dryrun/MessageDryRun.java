package org.interlend.exchange.dryrun;

import org.interlend.partners.protocol.BrokerProtocol;

/** The dry run of a message of one protocol: staff see what the message would do. */
public interface MessageDryRun {

  /** The protocol of the partners whose messages it takes. */
  BrokerProtocol protocol();

  /**
   * Processes a message as if the partner had sent it now, and rolls back all changes: no record,
   * no entry in the journal, no outgoing message. Wrong PINs are counted separately from those of
   * real messages.
   *
   * @param partner code of the partner; it needs no authentication and may be inactive
   * @param message what the partner would send, in UTF-8 or as the message itself declares; of
   *     Libris a request, or a list of them
   * @throws org.interlend.WorkflowException UNKNOWN_CODE when there is no such partner
   */
  DryRunResult dryRun(String partner, byte[] message);
}
