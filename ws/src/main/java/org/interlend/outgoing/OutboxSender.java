package org.interlend.outgoing;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import org.interlend.WorkflowException;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.Outcome;
import org.interlend.message.Transmission;
import org.interlend.metrics.MessageMetrics;
import org.interlend.persistence.DatabaseRetry;
import org.interlend.security.AllowedTargets.TargetRefused;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/**
 * Delivers one message outside of any transaction, then records the result and updates the request.
 */
@ApplicationScoped
class OutboxSender {

  /** Bytes that the journal keeps of an unreadable answer, enough to see what it is. */
  private static final int KEPT_OF_UNREADABLE = 4096;

  @Inject private OutgoingTransaction transaction;
  @Inject private MessageMetrics messageMetrics;

  /**
   * Makes the attempt, which may wait for the partner until the timeout.
   *
   * @return what records its result in the database
   */
  Runnable attempt(DeliveryTask delivery) {
    if (delivery.obstacle() != null) {
      return () -> fail(delivery);
    }
    try {
      TransmissionResult attempt = delivery.message().sending().send(delivery.reference());
      return () -> attempted(delivery, attempt);
    } catch (TargetRefused refused) {
      DeliveryTask undeliverable =
          DeliveryTask.undeliverable(
              delivery.claimed(),
              MessageFact.RECEIVER_URL_NOT_ALLOWED.with(
                  delivery.partner(), refused.host(), refused.address()));
      return () -> fail(undeliverable);
    }
  }

  private void attempted(DeliveryTask delivery, TransmissionResult attempt) {
    if (attempt.reply() == null) {
      attemptFailed(delivery, attempt.sent(), attempt.failure());
    } else {
      handleReply(delivery, attempt.sent(), attempt.reply());
    }
  }

  private void handleReply(DeliveryTask delivery, Transmission sent, PartnerReply answer) {
    count(delivery, sent, answer.outcome());
    switch (answer.use()) {
      case SETTLES -> delivered(delivery, sent, answer);
      case TRY_AGAIN ->
          recordFailure(
              () -> transaction.postponed(delivery, sent, answer),
              problem -> transaction.failQuietly(delivery, Facts.of(answer.said(), problem)));
      case FOR_STAFF ->
          recordFailure(
              () -> transaction.refused(delivery, sent, answer),
              problem -> transaction.failQuietly(delivery, Facts.of(answer.said(), problem)));
    }
  }

  private void delivered(DeliveryTask delivery, Transmission sent, PartnerReply answer) {
    try {
      settle(() -> transaction.delivered(delivery, sent, answer));
    } catch (WorkflowException refused) {
      settle(() -> transaction.deliveredWithoutEffect(delivery, sent, answer, refused.fact()));
    }
  }

  private void attemptFailed(DeliveryTask delivery, Transmission sent, Facts why) {
    count(delivery, sent, Outcome.FAILED);
    recordFailure(
        () -> transaction.attemptFailed(delivery, beginning(sent), why),
        problem -> transaction.failUnanswered(delivery, why.and(problem)));
  }

  private static Transmission beginning(Transmission sent) {
    return sent.withBody(
        Arrays.copyOf(sent.body(), Math.min(sent.body().length, KEPT_OF_UNREADABLE)));
  }

  private void count(DeliveryTask delivery, Transmission sent, Outcome outcome) {
    messageMetrics.sent(
        delivery.partner(),
        delivery.message().service(),
        outcome,
        Duration.ofMillis(sent.millis()));
  }

  private void fail(DeliveryTask delivery) {
    try {
      settle(() -> transaction.fail(delivery));
    } catch (WorkflowException | EJBException refused) {
      settle(() -> transaction.failQuietly(delivery, Facts.of(delivery.obstacle())));
    }
  }

  /** When the request refuses the update, only the outbox shows the failure to staff. */
  private static void recordFailure(Runnable step, Consumer<Fact> withoutRequest) {
    try {
      settle(step);
    } catch (WorkflowException refused) {
      settle(() -> withoutRequest.accept(refused.fact()));
    }
  }

  /**
   * The partner has answered already, so a short outage of the database is bridged. A conflict is
   * possible: staff or another message may be changing the same request.
   */
  private static void settle(Runnable step) {
    DatabaseRetry.bridge(step);
  }
}
