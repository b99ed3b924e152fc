package org.interlend.ncip.loopback;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.dryrun.DryRunResult;
import org.interlend.exchange.dryrun.MessageDryRun;
import org.interlend.ncip.NcipProcessor;
import org.interlend.ncip.RawMessage;
import org.interlend.ncip.remote.RemoteClient;
import org.interlend.partners.Partners;
import org.interlend.partners.protocol.BrokerProtocol;

/** Runs NCIP messages as dry runs, through the same processing as real messages. */
@Stateless
@Local(MessageDryRun.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NcipDryRun implements MessageDryRun {

  @Inject private NcipProcessor processor;
  @Inject private Partners partners;

  @Override
  public BrokerProtocol protocol() {
    return BrokerProtocol.NCIP;
  }

  @Override
  public DryRunResult dryRun(String partner, byte[] message) {
    return processor.dryRun(
        new RawMessage(
            message,
            null,
            MessageProtocol.NCIP2_HTTP,
            null,
            RemoteClient.loopback(partners.get(partner).code())));
  }
}
