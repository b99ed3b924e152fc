package org.interlend.slnp;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.interlend.WorkflowProblem;
import org.interlend.exchange.Journal;
import org.interlend.exchange.Outcome;
import org.interlend.message.Reference;
import org.interlend.metrics.MessageMetrics;
import org.interlend.persistence.ConcurrencyConflict;
import org.interlend.slnp.wire.Reply;
import org.interlend.slnp.wire.SlnpError;
import org.interlend.slnp.wire.SlnpProblem;
import org.interlend.text.Facts;

/**
 * Processes a command: reads it, handles it in one transaction, and replies after the commit. A
 * command that fails leaves nothing but its journal line.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SlnpProcessor {

  private static final Logger LOG = System.getLogger(SlnpProcessor.class.getName());

  @Inject private CommandTransaction transaction;
  @Inject private CommandDirectory commands;
  @Inject private Journal journal;
  @Inject private MessageMetrics messageMetrics;
  @Inject private Clock clock;

  /**
   * @return the reply; every command gets one
   */
  public Reply process(ReceivedCommand received) {
    CommandContext context = new CommandContext(received, clock);
    try (var lines = Reference.inLog(received.reference())) {
      return serve(context);
    } finally {
      context.countedBy(messageMetrics, commands);
    }
  }

  private Reply serve(CommandContext context) {
    try {
      context.read();
      return handle(context);
    } catch (SlnpProblem wrong) {
      return refused(context, wrong.reply(), Facts.of(wrong.fact()));
    } catch (WorkflowProblem refused) {
      return refused(context, RefusalTable.of(refused), Facts.of(refused.fact()));
    } catch (EJBException failure) {
      if (ConcurrencyConflict.caused(failure)) {
        LOG.log(
            Level.WARNING,
            "Conflict after retry; answered with 520: {0}",
            ConcurrencyConflict.describe(failure));
      } else {
        LOG.log(Level.ERROR, "A command could not be processed", failure);
      }
      SlnpProblem failed = new SlnpProblem(SlnpError.PROCESSING_FAILED);
      return write(context, Outcome.FAILED, failed.reply(), Facts.of(failed.fact()));
    }
  }

  /** After a conflict with another transaction the command is processed once more. */
  private Reply handle(CommandContext context) {
    try {
      return transaction.handle(context);
    } catch (EJBException failure) {
      if (!ConcurrencyConflict.caused(failure)) {
        throw failure;
      }
      return transaction.handle(context);
    }
  }

  private Reply refused(CommandContext context, Reply reply, Facts explanation) {
    return write(context, Outcome.PROBLEM, reply, explanation);
  }

  private Reply write(CommandContext context, Outcome outcome, Reply reply, Facts explanation) {
    try {
      journal.recordAlone(context.record(outcome, reply, explanation));
    } catch (EJBException failure) {
      LOG.log(Level.ERROR, "The journal could not be written", failure);
    }
    return reply;
  }
}
