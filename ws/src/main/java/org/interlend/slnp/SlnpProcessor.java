package org.interlend.slnp;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.interlend.exchange.dryrun.DryRunResult;
import org.interlend.message.MessageProcessing;
import org.interlend.slnp.wire.Reply;

/** Processes an SLNP command. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SlnpProcessor {

  @Inject private MessageProcessing processing;
  @Inject private CommandTransaction transaction;
  @Inject private CommandDirectory commands;
  @Inject private Clock clock;

  /**
   * @return the reply; every command gets one
   */
  public Reply process(RawCommand received) {
    CommandContext context = new CommandContext(received, commands, clock);
    return processing.process(context, () -> transaction.handle(context));
  }

  /** What the command would do; everything is rolled back, also when it would be refused. */
  public DryRunResult dryRun(RawCommand received) {
    CommandContext context = new CommandContext(received, commands, clock);
    return processing.dryRun(context, () -> transaction.dryRun(context));
  }
}
