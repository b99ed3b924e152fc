package org.interlend.ncip;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.interlend.partners.Partner;
import org.interlend.subject.RequestKey;

/**
 * Has messages about the same request wait for each other: those that name its number before they
 * read anything, those that name an item alone once they have found its request. Each server does
 * so for itself; between servers the database alone decides, by unique keys and versions, as it
 * does for a message that does not wait, or not any longer. A dry run waits and is waited for as
 * well.
 */
@ApplicationScoped
public class RequestLocks {

  /** As long as a message waits for a connection to the database. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  /** A server has 64 threads for messages and pages: one partner cannot have most of them wait. */
  private final Semaphore places = new Semaphore(24);

  /** The end of the latest message about each request. */
  private final Map<Object, CountDownLatch> latest = new ConcurrentHashMap<>();

  private record Number(String partner, String number) {}

  /**
   * Waits until the earlier messages about the request have ended. Later ones wait until the
   * transaction of this one ends.
   *
   * @param number the request's number in the message
   */
  public void lock(Partner partner, String number) {
    awaitEarlier(new Number(partner.code(), number));
  }

  /**
   * The same for a request that an attempt before has found.
   *
   * @see #claim
   */
  public void lock(RequestKey request) {
    awaitEarlier(request);
  }

  /**
   * Has later messages about a request wait that this one has read.
   *
   * @throws PessimisticLockException when another one is processed, so that what was read may be
   *     outdated: the next attempt waits for it before it reads
   */
  public void claim(RequestKey request) {
    if (transaction.getResource(request) == null) {
      CountDownLatch ended = new CountDownLatch(1);
      transaction.putResource(request, ended);
      releaseAtEnd(request, ended);
      if (latest.putIfAbsent(request, ended) != null) {
        throw new PessimisticLockException();
      }
    }
  }

  private void awaitEarlier(Object request) {
    CountDownLatch ended = new CountDownLatch(1);
    releaseAtEnd(request, ended);
    CountDownLatch before = latest.put(request, ended);
    if (before != null && places.tryAcquire()) {
      await(before);
      places.release();
    }
  }

  private void releaseAtEnd(Object request, CountDownLatch ended) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Only the end counts.
          }

          @Override
          public void afterCompletion(int status) {
            latest.remove(request, ended);
            ended.countDown();
          }
        });
  }

  private static void await(CountDownLatch before) {
    try {
      before.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
