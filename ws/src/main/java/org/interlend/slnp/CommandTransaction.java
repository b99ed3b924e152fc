package org.interlend.slnp;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.interlend.DryRun;
import org.interlend.exchange.Journal;
import org.interlend.exchange.dryrun.DryRunResult;
import org.interlend.message.DryRunResultBuilder;
import org.interlend.message.MessageRate;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.slnp.wire.Reply;
import org.interlend.slnp.wire.SlnpError;
import org.interlend.slnp.wire.SlnpException;

/** One command, one transaction: its changes and its journal line commit together. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CommandTransaction {

  @Inject private Partners partners;
  @Inject private CommandDirectory commands;
  @Inject private MessageRate rate;
  @Inject private Journal journal;
  @Inject private DryRun dryRun;

  /**
   * @param context is admitted as soon as the partner may send this command
   * @return the reply, valid once this transaction has committed
   * @throws SlnpException when the command is wrong
   * @throws org.interlend.WorkflowException when a rule of the library refuses
   */
  public Reply handle(CommandContext context) {
    SlnpCommandHandler command = commands.find(context.command().name());
    Partner partner = speaking(context.received().partner());
    if (!context.isAdmitted()) {
      requireRate(partner);
      context.admitted();
    }
    return answer(context, command, partner);
  }

  /**
   * Handles the command and rolls everything back. The partner may be inactive.
   *
   * @throws SlnpException as for {@link #handle}
   * @throws org.interlend.WorkflowException as for {@link #handle}
   */
  public DryRunResult dryRun(CommandContext context) {
    SlnpCommandHandler command = commands.find(context.command().name());
    Partner partner = partners.get(context.received().partner());
    return dryRun.of(() -> answer(context, command, partner), DryRunResultBuilder::of);
  }

  private Partner speaking(String code) {
    return partners
        .find(code)
        .filter(found -> found.active() && found.speaks(BrokerProtocol.SLNP))
        .orElseThrow(() -> new SlnpException(SlnpError.PARTNER_INACTIVE, code));
  }

  private void requireRate(Partner partner) {
    if (!rate.admits(partner)) {
      throw new SlnpException(
          SlnpError.TOO_MANY_COMMANDS, partner.authentication().messagesPerMinute().orElseThrow());
    }
  }

  private Reply answer(CommandContext context, SlnpCommandHandler command, Partner partner) {
    RawCommand received = context.received();
    SlnpAnswer answer =
        command.handle(
            new SlnpRequest(context.command(), partner, received.client(), received.encrypted()));
    journal.record(context.line(answer));
    return answer.reply();
  }
}
