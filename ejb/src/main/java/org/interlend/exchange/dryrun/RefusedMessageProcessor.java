package org.interlend.exchange.dryrun;

import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.ReprocessingCommand;
import org.interlend.partners.protocol.BrokerProtocol;

/**
 * Processes refused messages of one protocol once more, on behalf of staff who have corrected the
 * cause of the refusal.
 */
public interface RefusedMessageProcessor {

  /** The protocol of the partners whose messages it takes. */
  BrokerProtocol protocol();

  /**
   * Why a refused message must not be processed without the partner; empty when it may be. It may
   * be if it tells of what has happened, such as the shipment of an item: the partner, which
   * believes that the message failed, can only repeat it, and a repetition changes nothing.
   *
   * @param message an authenticated, refused message of an active partner, with its text
   */
  Optional<WorkflowException> obstacle(Exchange message);

  /**
   * Processes the message as if the partner had sent it now, in a transaction of its own. The
   * journal records it and its answer with the order of staff; the answer is not sent.
   *
   * @return the reference of the new entry in the journal
   */
  String process(Exchange message, ReprocessingCommand order);
}
