package org.interlend.limits;

import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Limits how many uploads are served at once; others wait without a thread. Unlike Undertow's own
 * limit it admits the next one when a response begins. A sender without permission gets the refusal
 * at once, and the rest of its body does not block others.
 */
final class UploadQueue {

  private final int most;
  private final int mostWaiting;
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private final HttpHandler full;
  private int served;

  private record Waiting(HttpServerExchange exchange, HttpHandler next) {}

  /**
   * @param full answers requests when the queue is full
   */
  UploadQueue(int most, int mostWaiting, HttpHandler full) {
    this.most = most;
    this.mostWaiting = mostWaiting;
    this.full = full;
  }

  void serve(HttpServerExchange exchange, HttpHandler next) {
    exchange.dispatch(SameThreadExecutor.INSTANCE, () -> enter(new Waiting(exchange, next)));
  }

  private void enter(Waiting upload) {
    boolean refused = false;
    synchronized (this) {
      if (served < most) {
        served++;
      } else if (waiting.size() < mostWaiting) {
        waiting.add(upload);
        return;
      } else {
        refused = true;
      }
    }
    if (refused) {
      Connectors.executeRootHandler(full, upload.exchange());
    } else {
      start(upload);
    }
  }

  private void start(Waiting upload) {
    AtomicBoolean left = new AtomicBoolean();
    HttpServerExchange exchange = upload.exchange();
    exchange.addResponseCommitListener(begun -> leave(left));
    exchange.addExchangeCompleteListener(
        (done, others) -> {
          leave(left);
          others.proceed();
        });
    exchange.dispatch(upload.next());
  }

  private void leave(AtomicBoolean left) {
    if (!left.compareAndSet(false, true)) {
      return;
    }
    Waiting first;
    synchronized (this) {
      first = waiting.poll();
      if (first == null) {
        served--;
      }
    }
    if (first != null) {
      start(first);
    }
  }
}
