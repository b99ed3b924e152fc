package org.interlend.ncip;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.interlend.partners.Partner;

/**
 * Has messages of a partner that name the same request wait for each other. Each server does so for
 * itself; between servers the database alone decides, by unique keys and versions, as it does for a
 * message that does not wait, or not any longer. A dry run waits and is waited for as well.
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
  private final Map<Request, CountDownLatch> latest = new ConcurrentHashMap<>();

  private record Request(String partner, String number) {}

  /**
   * Waits until the earlier messages about the request have ended. Later ones wait until the
   * transaction of this one ends.
   *
   * @param number the request's number in the message
   */
  public void lock(Partner partner, String number) {
    Request request = new Request(partner.code(), number);
    CountDownLatch ended = new CountDownLatch(1);
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
    CountDownLatch before = latest.put(request, ended);
    if (before != null && places.tryAcquire()) {
      await(before);
      places.release();
    }
  }

  private static void await(CountDownLatch before) {
    try {
      before.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
