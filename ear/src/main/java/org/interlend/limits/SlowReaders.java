package org.interlend.limits;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

/**
 * Limits how many threads wait until their clients read on. A thread that writes a long answer
 * waits when the client does not read. When too many wait, the connection of the client that has
 * not read for longest is closed, so that the other threads serve other clients.
 */
final class SlowReaders {

  /** A thread looks so often whether its connection was closed. */
  private static final long SLICE_MILLIS = 500;

  private final int most;
  private final Set<Wait> waits = new LinkedHashSet<>();

  /**
   * @param most threads that may wait at once
   */
  SlowReaders(int most) {
    this.most = most;
  }

  /** One thread that waits for its client. */
  private static final class Wait {
    private volatile boolean givenUp;
  }

  /** Lets the threads that write the answer of a request wait within the limit. */
  void limit(HttpServerExchange exchange) {
    exchange.addResponseWrapper((conduits, any) -> new Writing(conduits.create(), exchange));
  }

  private synchronized Wait begin() {
    Wait wait = new Wait();
    waits.add(wait);
    if (waits.size() > most) {
      Iterator<Wait> longest = waits.iterator();
      longest.next().givenUp = true;
      longest.remove();
    }
    return wait;
  }

  private synchronized void end(Wait wait) {
    waits.remove(wait);
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

    /** Returns when the client has read, too: then a slice is not over yet. */
    private void await(Wait wait, long millis) throws IOException {
      long left = millis;
      boolean sliceIsOver = true;
      while (left > 0 && sliceIsOver) {
        long slice = Math.min(left, SLICE_MILLIS);
        long began = System.nanoTime();
        super.awaitWritable(slice, TimeUnit.MILLISECONDS);
        if (wait.givenUp) {
          IoUtils.safeClose(exchange.getConnection());
          throw new ClosedChannelException();
        }
        sliceIsOver = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) >= slice;
        left -= slice;
      }
    }
  }
}
