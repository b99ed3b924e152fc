package org.interlend.slnp.loopback;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.dryrun.DryRunResult;
import org.interlend.exchange.dryrun.MessageDryRun;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.slnp.SlnpProcessor;
import org.interlend.text.Facts;

/** Runs SLNP commands as dry runs, through the same processing as real commands. */
@Stateless
@Local(MessageDryRun.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SlnpDryRun implements MessageDryRun {

  @Inject private SlnpProcessor processor;
  @Inject private Partners partners;

  @Override
  public BrokerProtocol protocol() {
    return BrokerProtocol.SLNP;
  }

  /** Of several commands the first one is taken. */
  @Override
  public DryRunResult dryRun(String partner, byte[] message) {
    Partner from = partners.get(partner);
    DryRunResult result = processor.dryRun(LoopbackCommandReader.of(from, message, UTF_8));
    return from.active()
        ? result
        : result.sentBy(
            Facts.of(
                MessageFact.REFUSED_BY_ITSELF.with(),
                MessageFact.PARTNER_INACTIVE.with(from.code())));
  }
}
