package org.interlend.ncip;

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
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.dryrun.DryRunResult;
import org.interlend.message.ExchangeReference;
import org.interlend.message.RefusedMessageJournal;
import org.interlend.metrics.MessageMetrics;
import org.interlend.ncip.problem.NcipException;
import org.interlend.ncip.problem.NcipProblem;
import org.interlend.ncip.problem.ProblemTable;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.ncip.wire.MessageReader;
import org.interlend.ncip.wire.UnreadableMessageException;
import org.interlend.persistence.ConflictRetry;
import org.interlend.persistence.DatabaseCheck;
import org.interlend.text.Facts;

/**
 * Processes a message from any transport: reads it, handles it in one transaction, and answers
 * after the commit. A message that fails leaves nothing but its journal line.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NcipProcessor {

  @Inject private MessageTransaction transaction;
  @Inject private PartnerResolver resolver;
  @Inject private RefusedMessageJournal rolledBack;
  @Inject private MessageMetrics messageMetrics;
  @Inject private DatabaseCheck database;
  @Inject private Clock clock;

  /**
   * @return the bytes of the answer; every message gets one
   */
  public byte[] process(RawMessage received) {
    MessageContext context = new MessageContext(received, clock);
    try (var lines = ExchangeReference.inLog(received.reference())) {
      return serve(
          context,
          () -> ConflictRetry.run(() -> transaction.handle(context)),
          undone -> answer(context, undone));
    } finally {
      context.countedBy(messageMetrics);
    }
  }

  /** What the message would do; everything is rolled back, also when it would be refused. */
  public DryRunResult dryRun(RawMessage received) {
    MessageContext context = new MessageContext(received, clock);
    try (var lines = ExchangeReference.inLog(received.reference())) {
      DryRunResult result =
          serve(
              context,
              () -> transaction.dryRun(context),
              undone -> DryRunResult.refused(undone.line(context, undone.answer(context))));
      return context.doubt(resolver).map(result::sentBy).orElse(result);
    }
  }

  /**
   * A message that failed or was refused.
   *
   * @param note for staff only; may be none
   * @param written whether the journal gets a line for it
   */
  private record Undone(Outcome outcome, NcipProblem problem, Facts note, boolean written) {

    byte[] answer(MessageContext context) {
      return context.written(context.refusal(problem));
    }

    ExchangeRecord line(MessageContext context, byte[] answer) {
      return context.record(outcome, problem, note, answer);
    }
  }

  private <T> T serve(MessageContext context, Supplier<T> handling, Function<Undone, T> refusing) {
    try {
      RawMessage received = context.received();
      context.read(MessageReader.read(received.body(), received.contentType()));
      if (database.isAway()) {
        return refusing.apply(failed());
      }
      return handling.get();
    } catch (UnreadableMessageException unreadable) {
      return refusing.apply(refused(problem(unreadable), Facts.NONE));
    } catch (NcipException refusal) {
      return refusing.apply(
          new Undone(Outcome.PROBLEM, refusal.problem(), refusal.note(), refusal.isWritten()));
    } catch (WorkflowException refused) {
      return refusing.apply(
          refused(ProblemTable.of(context.request(), refused), ProblemTable.note(refused)));
    } catch (EJBException failure) {
      rolledBack.log(failure);
      return refusing.apply(failed());
    }
  }

  /** Records in the journal that a message was too large to be read. */
  public void refuseTooLarge(RawMessage received) {
    MessageContext context = new MessageContext(received, clock);
    try (var lines = ExchangeReference.inLog(received.reference())) {
      answer(context, refused(problem(UnreadableMessageException.bodyTooLarge()), Facts.NONE));
    } finally {
      context.countedBy(messageMetrics);
    }
  }

  private static NcipProblem problem(UnreadableMessageException unreadable) {
    ProblemType type =
        switch (unreadable.kind()) {
          case SYNTAX, TOO_LARGE -> ProblemType.INVALID_MESSAGE_SYNTAX;
          case PROTOCOL -> ProblemType.PROTOCOL_ERROR;
          case INVALID_DATE -> ProblemType.INVALID_DATE;
        };
    return new NcipProblem(
        type,
        unreadable.fact(),
        unreadable.elementPath().orElse(null),
        unreadable.value().orElse(null));
  }

  private static Undone refused(NcipProblem problem, Facts note) {
    return new Undone(Outcome.PROBLEM, problem, note, true);
  }

  private static Undone failed() {
    return new Undone(
        Outcome.FAILED,
        new NcipProblem(
            ProblemType.TEMPORARY_PROCESSING_FAILURE,
            MessageFact.PROCESSING_FAILED.with(),
            null,
            null),
        Facts.NONE,
        true);
  }

  private byte[] answer(MessageContext context, Undone undone) {
    byte[] answer = undone.answer(context);
    context.ended(undone.outcome());
    if (undone.written()) {
      rolledBack.record(undone.line(context, answer), context.isAdmitted());
    }
    return answer;
  }
}
