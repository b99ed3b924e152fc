package org.interlend.ncip;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.exchange.dryrun.DryRunResult;
import org.interlend.message.MessageProcessing;
import org.interlend.ncip.wire.UnreadableMessageException;

/** Processes an NCIP message from any transport. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NcipProcessor {

  @Inject private MessageProcessing processing;
  @Inject private MessageTransaction transaction;
  @Inject private PartnerResolver resolver;
  @Inject private Clock clock;

  /**
   * @return the bytes of the answer; every message gets one
   */
  public byte[] process(RawMessage received) {
    MessageContext context = new MessageContext(received, clock);
    return processing.process(context, () -> transaction.handle(context));
  }

  /** What the message would do; everything is rolled back, also when it would be refused. */
  public DryRunResult dryRun(RawMessage received) {
    MessageContext context = new MessageContext(received, clock);
    DryRunResult result = processing.dryRun(context, () -> transaction.dryRun(context));
    return context.doubt(resolver).map(result::sentBy).orElse(result);
  }

  /** Records in the journal that a message was too large to be read. */
  public void refuseTooLarge(RawMessage received) {
    processing.refuse(
        new MessageContext(received, clock), UnreadableMessageException.bodyTooLarge());
  }
}
