package org.interlend.ncip.loopback;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.ReprocessingCommand;
import org.interlend.exchange.dryrun.RefusedMessageProcessor;
import org.interlend.ncip.NcipProcessor;
import org.interlend.ncip.RawMessage;
import org.interlend.ncip.ReprocessingEligibility;
import org.interlend.ncip.remote.RemoteClient;
import org.interlend.partners.protocol.BrokerProtocol;

/** Processes refused NCIP messages once more, through the same processing as real messages. */
@Stateless
@Local(RefusedMessageProcessor.class)
public class NcipRefusedMessageProcessor implements RefusedMessageProcessor {

  @Inject private NcipProcessor processor;
  @Inject private ReprocessingEligibility reprocessingEligibility;

  @Override
  public BrokerProtocol protocol() {
    return BrokerProtocol.NCIP;
  }

  @Override
  public Optional<WorkflowException> obstacle(Exchange message) {
    return reprocessingEligibility.obstacle(message);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public String process(Exchange message, ReprocessingCommand order) {
    RawMessage repeated =
        new RawMessage(
            message.requestBody(),
            null,
            message.protocol(),
            null,
            RemoteClient.repeating(message.partnerCode(), order));
    processor.process(repeated);
    return repeated.reference();
  }
}
