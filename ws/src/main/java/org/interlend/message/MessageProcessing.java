package org.interlend.message;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;
import org.interlend.exchange.dryrun.DryRunResult;
import org.interlend.metrics.MessageMetrics;
import org.interlend.persistence.ConflictRetry;
import org.interlend.persistence.DatabaseCheck;

/**
 * Processes a message of any protocol: reads it, handles it in one transaction, and answers after
 * the commit. A message that fails leaves nothing but its journal line.
 */
@ApplicationScoped
public class MessageProcessing {

  @Inject private RefusedMessageJournal refusedMessages;
  @Inject private MessageMetrics metrics;
  @Inject private DatabaseCheck database;

  /**
   * @param handling handles the message that was read, in a transaction of its own
   * @return the answer; every message gets one
   */
  public <A> A process(ProcessingContext<A> message, Supplier<A> handling) {
    return counted(message, () -> serve(message, handling, this::refuse));
  }

  /** The answer to a message that is refused before it is read. */
  public <A> A refuse(ProcessingContext<A> message, RuntimeException why) {
    return counted(message, () -> refuse(message.refused(why).orElseThrow(() -> why)));
  }

  /** What the message would do; everything is rolled back, also when it would be refused. */
  public DryRunResult dryRun(ProcessingContext<?> message, Supplier<DryRunResult> handling) {
    try (var lines = ExchangeReference.inLog(message.reference())) {
      return serve(message, handling, refused -> DryRunResult.refused(refused.line()));
    }
  }

  private <A, T> T serve(
      ProcessingContext<A> message, Supplier<T> handling, Function<MessageRefusal<A>, T> refusing) {
    try {
      message.read();
      return database.isAway() ? refusing.apply(message.failed()) : ConflictRetry.run(handling);
    } catch (EJBException failure) {
      refusedMessages.log(failure);
      return refusing.apply(message.failed());
    } catch (RuntimeException why) {
      return refusing.apply(message.refused(why).orElseThrow(() -> why));
    }
  }

  private <A> A counted(ProcessingContext<A> message, Supplier<A> answering) {
    try (var lines = ExchangeReference.inLog(message.reference())) {
      return answering.get();
    } finally {
      message.countedBy(metrics);
    }
  }

  private <A> A refuse(MessageRefusal<A> refused) {
    refusedMessages.record(refused.line(), refused.journaling());
    return refused.answer();
  }
}
