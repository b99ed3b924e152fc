package org.interlend.outgoing;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.interlend.exchange.outbox.OutgoingMessageQueued;
import org.interlend.lifecycle.RepeatedWork;
import org.interlend.lifecycle.StartComplete;
import org.interlend.lifecycle.WorkInProgress;
import org.interlend.message.ExchangeReference;
import org.interlend.operator.OperatorSetting;
import org.interlend.persistence.RepeatedFailureLog;

/**
 * Runs senders while there are messages to be sent. A sender claims one message at a time, so that
 * no claimed message waits for a busy sender. Up to eight are at work in the database; those that
 * wait for a partner do not count, so that partners that do not answer delay no others until the
 * executor's threads, which are the limit of all, wait for them.
 */
@ApplicationScoped
public class OutboxDispatcher {

  private static final Logger LOG = System.getLogger(OutboxDispatcher.class.getName());
  private static final int AT_WORK = 8;
  private static final Duration ROOM = Duration.ofSeconds(30);

  @Resource(lookup = "java:jboss/ee/concurrency/executor/interlend")
  private ManagedExecutorService executor;

  @Inject private OutgoingTransaction transaction;
  @Inject private OutboxSender outboxSender;
  @Inject private WorkInProgress inProgress;
  @Inject private RepeatedWork repeated;

  private final Semaphore idle = new Semaphore(AT_WORK);
  private final RepeatedFailureLog unread =
      new RepeatedFailureLog(LOG, "The outbox cannot be read now: {0}");
  private volatile long lookedAt = System.nanoTime();

  /**
   * Longer than the longest time for which all senders can wait for partners, as it was when the
   * outbox was read: readiness asks also while the database does not answer.
   */
  private volatile Duration maxPause = ROOM;

  OutboxDispatcher() {}

  OutboxDispatcher(ManagedExecutorService executor, WorkInProgress inProgress) {
    this.executor = executor;
    this.inProgress = inProgress;
  }

  /** Messages become due for a retry, and those that a stopped server had claimed. */
  void start(@Observes StartComplete start) {
    repeated.every(Duration.ofSeconds(1), this::wake);
  }

  void put(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutgoingMessageQueued event) {
    wake();
  }

  /** Starts one more sender, if there is room. */
  void wake() {
    if (!inProgress.isEnding() && idle.tryAcquire()) {
      try {
        executor.execute(this::work);
      } catch (RejectedExecutionException | OutOfMemoryError withoutThread) {
        idle.release(); // the timer tries again
      }
    }
  }

  /** Whether this server has read the outbox recently. */
  public boolean isAtWork() {
    return System.nanoTime() - lookedAt < maxPause.toNanos();
  }

  private void work() {
    try {
      inProgress.run(this::deliverAll);
    } finally {
      idle.release();
    }
  }

  private void deliverAll() {
    for (Optional<DeliveryTask> next = claim(); next.isPresent(); next = claim()) {
      deliver(next.get());
    }
  }

  private Optional<DeliveryTask> claim() {
    try {
      Optional<DeliveryTask> next = Optional.empty();
      if (!inProgress.isEnding()) {
        next = claimed();
        maxPause = OperatorSetting.OUTBOX_TIMEOUT.asSpan().plus(ROOM);
        lookedAt = System.nanoTime();
        unread.succeeded();
      }
      return next;
    } catch (EJBException failure) {
      unread.failed(failure);
      return Optional.empty();
    }
  }

  /** The next message; after one that could not be written the timer looks again. */
  private Optional<DeliveryTask> claimed() {
    try {
      return transaction.claim();
    } catch (MessageWritingException failure) {
      transaction.notWritten(failure);
      return Optional.empty();
    }
  }

  private void deliver(DeliveryTask delivery) {
    try (var lines = ExchangeReference.inLog(delivery.reference())) {
      deliverOrSay(delivery);
    }
  }

  private void deliverOrSay(DeliveryTask delivery) {
    try {
      attempt(delivery).run();
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "An outgoing message could not be processed; a retry follows", failure);
    }
  }

  private Runnable attempt(DeliveryTask delivery) {
    idle.release();
    try {
      wake(); // there may be more messages, for another sender
      return outboxSender.attempt(delivery);
    } finally {
      idle.acquireUninterruptibly();
    }
  }
}
