package org.interlend.ncip.outgoing;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.interlend.WorkflowProblem;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.Outcome;
import org.interlend.metrics.MessageMetrics;
import org.interlend.ncip.wire.WireProblem;
import org.interlend.persistence.ConcurrencyConflict;
import org.interlend.security.AllowedTargets.TargetRefused;
import org.interlend.text.Facts;

/**
 * Delivers one message outside of any transaction, then records the result and updates the request.
 */
@ApplicationScoped
class OutboxSender {

  /** A conflict is possible: staff or another message may be changing the same request. */
  private static final int MAX_ATTEMPTS = 5;

  /** Bytes that the journal keeps of an unreadable answer, enough to see what it is. */
  private static final int KEPT_OF_UNREADABLE = 4096;

  @Inject private OutgoingTransaction transaction;
  @Inject private NcipHttpClient client;
  @Inject private MessageMetrics messageMetrics;

  void deliver(Delivery delivery) {
    if (delivery.obstacle() != null) {
      giveUp(delivery);
      return;
    }
    try {
      answered(
          delivery,
          client.send(
              NcipHttpClient.address(delivery.url()).orElseThrow(),
              delivery.message(),
              delivery.reference()));
    } catch (TargetRefused refused) {
      giveUp(
          Delivery.undeliverable(
              delivery.claimed(),
              MessageFact.RECEIVER_URL_NOT_ALLOWED.with(
                  delivery.partner(), refused.host(), refused.address())));
    }
  }

  private void answered(Delivery delivery, Transmission sent) {
    if (sent.fault() != null) {
      attemptFailed(delivery, sent, Facts.of(sent.fault()));
      return;
    }
    try {
      Optional<PartnerReply> answer =
          AnswerReader.read(delivery, sent.answer(), sent.contentType());
      if (answer.isPresent()) {
        handleReply(delivery, sent, answer.get());
      } else {
        attemptFailed(delivery, sent, Facts.of(MessageFact.ANSWER_OF_ANOTHER_SERVICE.with()));
      }
    } catch (WireProblem unreadable) {
      attemptFailed(
          delivery, sent, Facts.of(MessageFact.ANSWER_UNREADABLE.with(), unreadable.fact()));
    }
  }

  private void handleReply(Delivery delivery, Transmission sent, PartnerReply answer) {
    count(delivery, sent, answer.outcome());
    switch (answer.use()) {
      case SETTLES -> delivered(delivery, sent, answer);
      case TRY_AGAIN ->
          recordFailure(
              delivery,
              Facts.of(answer.said()),
              () -> transaction.postponed(delivery, sent, answer));
      case FOR_STAFF ->
          recordFailure(
              delivery, Facts.of(answer.said()), () -> transaction.refused(delivery, sent, answer));
    }
  }

  private void delivered(Delivery delivery, Transmission sent, PartnerReply answer) {
    try {
      settle(() -> transaction.delivered(delivery, sent, answer));
    } catch (WorkflowProblem refused) {
      settle(() -> transaction.deliveredWithoutEffect(delivery, sent, answer, refused.fact()));
    }
  }

  private void attemptFailed(Delivery delivery, Transmission sent, Facts why) {
    count(delivery, sent, Outcome.FAILED);
    recordFailure(
        delivery, why, () -> transaction.missed(delivery, sent.beginning(KEPT_OF_UNREADABLE), why));
  }

  private void count(Delivery delivery, Transmission sent, Outcome outcome) {
    messageMetrics.sent(
        delivery.partner(), delivery.service(), outcome, Duration.ofMillis(sent.millis()));
  }

  private void giveUp(Delivery delivery) {
    try {
      settle(() -> transaction.giveUp(delivery));
    } catch (WorkflowProblem | EJBException refused) {
      settle(() -> transaction.giveUpQuietly(delivery, Facts.of(delivery.obstacle())));
    }
  }

  /** When the request refuses the update, only the outbox shows the failure to staff. */
  private void recordFailure(Delivery delivery, Facts why, Runnable step) {
    try {
      settle(step);
    } catch (WorkflowProblem refused) {
      settle(() -> transaction.giveUpQuietly(delivery, why.and(refused.fact())));
    }
  }

  private static void settle(Runnable step) {
    for (int tries = 1; ; tries++) {
      try {
        step.run();
        return;
      } catch (EJBException failure) {
        if (tries == MAX_ATTEMPTS || !ConcurrencyConflict.caused(failure)) {
          throw failure;
        }
      }
    }
  }
}
