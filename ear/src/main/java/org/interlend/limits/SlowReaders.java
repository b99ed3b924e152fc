package org.interlend.limits;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

/**
 * Limits how many threads wait for clients that do not read their answers. A thread that writes a
 * long answer waits until the client has read some of it. While too many wait, the connection of
 * the client that has not read for longest is closed, so that its thread serves other clients. A
 * client that reads slowly but steadily never waits for long.
 */
final class SlowReaders {

  /** A client may read nothing for so long, however many others wait. */
  private static final long PATIENCE_MILLIS = 1000;

  private static final long SLICE_MILLIS = 250;

  private final int most;
  private final Set<Wait> waits = new LinkedHashSet<>();

  /**
   * @param most threads that may wait for longer
   */
  SlowReaders(int most) {
    this.most = most;
  }

  /** One thread that waits for its client. */
  private static final class Wait {}

  /** Applies the limit to the answer of a request. */
  void limit(HttpServerExchange exchange) {
    exchange.addResponseWrapper((conduits, any) -> new Writing(conduits.create(), exchange));
  }

  private synchronized Wait begin() {
    Wait wait = new Wait();
    waits.add(wait);
    return wait;
  }

  private synchronized void end(Wait wait) {
    waits.remove(wait);
  }

  private synchronized boolean isOneTooMany(Wait wait) {
    return waits.size() > most && waits.iterator().next() == wait;
  }

  synchronized int waiting() {
    return waits.size();
  }

  private final class Writing extends AbstractStreamSinkConduit<StreamSinkConduit> {

    private final HttpServerExchange exchange;

    Writing(StreamSinkConduit next, HttpServerExchange exchange) {
      super(next);
      this.exchange = exchange;
    }

    @Override
    public void awaitWritable() throws IOException {
      awaitWritable(Long.MAX_VALUE, TimeUnit.MILLISECONDS);
    }

    @Override
    public void awaitWritable(long time, TimeUnit unit) throws IOException {
      Wait wait = begin();
      try {
        await(wait, unit.toMillis(time));
      } finally {
        end(wait);
      }
    }

    /** Returns when the client has read: then the last slice ended early. */
    private void await(Wait wait, long millis) throws IOException {
      long waited = 0;
      boolean sliceIsOver = true;
      while (waited < millis && sliceIsOver) {
        long slice = Math.min(millis - waited, SLICE_MILLIS);
        long began = System.nanoTime();
        super.awaitWritable(slice, TimeUnit.MILLISECONDS);
        sliceIsOver = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) >= slice;
        waited += slice;
        if (sliceIsOver && waited >= PATIENCE_MILLIS && isOneTooMany(wait)) {
          IoUtils.safeClose(exchange.getConnection());
          throw new ClosedChannelException();
        }
      }
    }
  }
}
