package org.interlend.ncip;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.interlend.Collision;
import org.interlend.WorkflowProblem;
import org.interlend.exchange.Journal;
import org.interlend.exchange.Outcome;
import org.interlend.ncip.wire.MessageReader;
import org.interlend.ncip.wire.WireProblem;

/**
 * Serves a message, whichever door it came through: reads it, has it done in one transaction, and
 * answers only then. What cannot be done leaves nothing but its line in the journal.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NcipProcessor {

  private static final Logger LOG = System.getLogger(NcipProcessor.class.getName());

  private static final int KEPT_OF_TOO_LARGE = 4096;

  @Inject private MessageTransaction transaction;
  @Inject private Journal journal;
  @Inject private Clock clock;

  /**
   * @return the bytes of the answer; every message gets one
   */
  public byte[] process(Received received) {
    Conversation conversation = new Conversation(received, clock);
    try (var lines = Reference.inLog(received.reference())) {
      return serve(conversation);
    }
  }

  private byte[] serve(Conversation conversation) {
    Received received = conversation.received();
    try {
      conversation.read(MessageReader.read(received.body(), received.contentType()));
      return handle(conversation);
    } catch (WireProblem unreadable) {
      return refuse(conversation, problem(unreadable), null);
    } catch (Refusal refusal) {
      return refusal.isWritten()
          ? refuse(conversation, refusal.problem(), refusal.note())
          : conversation.written(conversation.refusal(refusal.problem()));
    } catch (WorkflowProblem refused) {
      return refuse(conversation, ProblemTable.of(conversation.request(), refused), null);
    } catch (EJBException failure) {
      LOG.log(Level.ERROR, "A message could not be served", failure);
      return fail(conversation);
    }
  }

  /** Writes down that a message was too large to be read, with its beginning. */
  public void refuseTooLarge(Received received) {
    Conversation conversation = new Conversation(received.beginning(KEPT_OF_TOO_LARGE), clock);
    try (var lines = Reference.inLog(received.reference())) {
      refuse(conversation, problem(WireProblem.bodyTooLarge()), null);
    }
  }

  /** When another message or a member of staff was faster, it is read again and tried once more. */
  private byte[] handle(Conversation conversation) {
    try {
      return transaction.handle(conversation);
    } catch (EJBException failure) {
      if (!Collision.caused(failure)) {
        throw failure;
      }
      return transaction.handle(conversation);
    }
  }

  private static Problem problem(WireProblem unreadable) {
    ProblemType type =
        switch (unreadable.kind()) {
          case SYNTAX, TOO_LARGE -> ProblemType.INVALID_MESSAGE_SYNTAX;
          case PROTOCOL -> ProblemType.PROTOCOL_ERROR;
          case INVALID_DATE -> ProblemType.INVALID_DATE;
        };
    return new Problem(
        type,
        unreadable.detail(),
        unreadable.elementPath().orElse(null),
        unreadable.value().orElse(null));
  }

  private byte[] refuse(Conversation conversation, Problem problem, String note) {
    return answer(conversation, Outcome.PROBLEM, problem, note);
  }

  private byte[] fail(Conversation conversation) {
    Problem problem =
        new Problem(
            ProblemType.TEMPORARY_PROCESSING_FAILURE,
            "The library system could not do this now. Nothing was changed; try again later.",
            null,
            null);
    return answer(conversation, Outcome.FAILED, problem, null);
  }

  private byte[] answer(Conversation conversation, Outcome outcome, Problem problem, String note) {
    byte[] answer = conversation.written(conversation.refusal(problem));
    try {
      journal.recordAlone(conversation.record(outcome, problem, note, answer));
    } catch (EJBException failure) {
      LOG.log(Level.ERROR, "The journal could not be written", failure);
    }
    return answer;
  }
}
