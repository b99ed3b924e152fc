package org.interlend.slnp;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.interlend.WorkflowException;
import org.interlend.exchange.ExchangeRecord;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.dryrun.DryRunResult;
import org.interlend.message.ExchangeReference;
import org.interlend.message.RefusedMessageJournal;
import org.interlend.metrics.MessageMetrics;
import org.interlend.persistence.ConflictRetry;
import org.interlend.persistence.DatabaseCheck;
import org.interlend.slnp.wire.Reply;
import org.interlend.slnp.wire.SlnpError;
import org.interlend.slnp.wire.SlnpException;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/**
 * Processes a command: reads it, handles it in one transaction, and replies after the commit. A
 * command that fails leaves nothing but its journal line.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SlnpProcessor {

  @Inject private CommandTransaction transaction;
  @Inject private CommandDirectory commands;
  @Inject private RefusedMessageJournal rolledBack;
  @Inject private MessageMetrics messageMetrics;
  @Inject private DatabaseCheck database;
  @Inject private Clock clock;

  /**
   * @return the reply; every command gets one
   */
  public Reply process(ReceivedCommand received) {
    CommandContext context = new CommandContext(received, clock);
    try (var lines = ExchangeReference.inLog(received.reference())) {
      return serve(
          context,
          () -> ConflictRetry.run(() -> transaction.handle(context)),
          undone -> write(context, undone));
    } finally {
      context.countedBy(messageMetrics, commands);
    }
  }

  /** What the command would do; everything is rolled back, also when it would be refused. */
  public DryRunResult dryRun(ReceivedCommand received) {
    CommandContext context = new CommandContext(received, clock);
    try (var lines = ExchangeReference.inLog(received.reference())) {
      return serve(
          context,
          () -> transaction.dryRun(context),
          undone -> DryRunResult.refused(undone.line(context)));
    }
  }

  /**
   * A command that failed or was refused.
   *
   * @param explanation for staff
   */
  private record Undone(Outcome outcome, Reply reply, Fact explanation) {

    ExchangeRecord line(CommandContext context) {
      return context.record(outcome, reply, Facts.of(explanation));
    }
  }

  private <T> T serve(CommandContext context, Supplier<T> handling, Function<Undone, T> refusing) {
    try {
      context.read();
      return database.isAway() ? refusing.apply(failed()) : handling.get();
    } catch (SlnpException wrong) {
      return refusing.apply(new Undone(Outcome.PROBLEM, wrong.reply(), wrong.fact()));
    } catch (WorkflowException refused) {
      return refusing.apply(new Undone(Outcome.PROBLEM, RefusalTable.of(refused), refused.fact()));
    } catch (EJBException failure) {
      rolledBack.log(failure);
      return refusing.apply(failed());
    }
  }

  private static Undone failed() {
    SlnpException failed = new SlnpException(SlnpError.PROCESSING_FAILED);
    return new Undone(Outcome.FAILED, failed.reply(), failed.fact());
  }

  private Reply write(CommandContext context, Undone undone) {
    context.ended(undone.outcome());
    // The connection is the partner's, so that a failure always has its line.
    rolledBack.record(
        undone.line(context), context.isAdmitted() || undone.outcome() == Outcome.FAILED);
    return undone.reply();
  }
}
