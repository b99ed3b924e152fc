package org.interlend.limits;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.interlend.limits.BodyMemory.Share;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;

/**
 * Receives the body of one request. Everything runs on the IO thread of the connection, which never
 * blocks: available data are stored, and the request is served when the body is complete.
 */
final class BodyReceiver implements ChannelListener<StreamSourceChannel>, BodyMemory.Holder {

  private final HttpServerExchange exchange;
  private final BodyRule rule;
  private final BodyLimits limits;
  private final Share share = new Share(this);
  private final List<PooledByteBuffer> full = new ArrayList<>();

  private StreamSourceChannel channel;
  private PooledByteBuffer filling;
  private long size;
  private int held;
  private int counted;
  private boolean awaited;
  private boolean ended;

  BodyReceiver(HttpServerExchange exchange, BodyRule rule, BodyLimits limits) {
    this.exchange = exchange;
    this.rule = rule;
    this.limits = limits;
  }

  /** Reads the available data, and serves the request when the body is complete. */
  void read() throws Exception {
    channel = exchange.getRequestChannel();
    HttpHandler next;
    try {
      next = readOn();
    } catch (IOException gone) {
      next = this::abandon;
    }
    if (next != null) {
      ended = true;
      next.handleRequest(exchange);
      return;
    }
    await();
  }

  private void await() throws Exception {
    awaited = true;
    if (!count()) {
      ended = true;
      refusing(BodyRefusal.NO_ROOM).handleRequest(exchange);
      return;
    }
    limits.memory().await(share);
    limits.deadline(exchange, rule.time(), () -> end(refusing(BodyRefusal.TOO_SLOW)));
    channel.getReadSetter().set(this);
    channel.resumeReads();
  }

  @Override
  public void handleEvent(StreamSourceChannel readable) {
    if (ended) {
      return;
    }
    try {
      HttpHandler next = readOn();
      if (next != null) {
        end(next);
      }
    } catch (IOException gone) {
      end(this::abandon);
    }
  }

  /**
   * The sender has closed the connection before the body was complete, or sent too much besides it.
   */
  private void abandon(HttpServerExchange exchange) {
    drop();
    exchange.endExchange();
  }

  @Override
  public void giveWay() {
    exchange.getIoThread().execute(() -> end(refusing(BodyRefusal.NO_ROOM)));
  }

  private void end(HttpHandler next) {
    if (!ended) {
      ended = true;
      channel.getReadSetter().set(null);
      channel.suspendReads();
      Connectors.executeRootHandler(next, exchange);
    }
  }

  /**
   * @return the handler for the request; null while more data are expected
   */
  private HttpHandler readOn() throws IOException {
    while (filling != null || allocate()) {
      ByteBuffer to = filling.getBuffer();
      int length = channel.read(to);
      size += Math.max(length, 0);
      if (size > rule.bytes()) {
        return this::refuseTooLarge;
      }
      if (length < 0) {
        return this::serve;
      }
      if (length == 0) {
        freeUnused();
        return null;
      }
      if (!to.hasRemaining()) {
        keep();
      }
    }
    return refusing(BodyRefusal.NO_ROOM);
  }

  private boolean allocate() {
    held++;
    if (!count()) {
      return false;
    }
    filling = exchange.getConnection().getByteBufferPool().allocate();
    return true;
  }

  /** A body that fits into one buffer and is complete at once does not count against the memory. */
  private boolean count() {
    int due = awaited ? held : held - 1;
    while (counted < due) {
      if (!limits.memory().take(share, exchange.getConnection().getBufferSize())) {
        return false;
      }
      counted++;
    }
    return true;
  }

  private void keep() {
    filling.getBuffer().flip();
    full.add(filling);
    filling = null;
  }

  private void freeUnused() {
    if (filling.getBuffer().position() == 0) {
      filling.close();
      filling = null;
      held--;
    }
  }

  private void serve(HttpServerExchange exchange) throws Exception {
    if (!limits.memory().complete(share)) {
      refusing(BodyRefusal.NO_ROOM).handleRequest(exchange);
      return;
    }
    limits.deadlineMet(exchange);
    freeUnused();
    if (filling != null) {
      keep();
    }
    Connectors.ungetRequestBytes(exchange, full.toArray(PooledByteBuffer[]::new));
    Connectors.resetRequestChannel(exchange);
    exchange.addExchangeCompleteListener(
        (served, others) -> {
          limits.memory().release(share);
          others.proceed();
        });
    limits.serve(exchange, size);
  }

  private void refuseTooLarge(HttpServerExchange exchange) throws Exception {
    drop();
    Connectors.resetRequestChannel(exchange);
    limits.refuseTooLarge(exchange, rule);
  }

  private HttpHandler refusing(BodyRefusal why) {
    return exchange -> {
      drop();
      limits.refuse(exchange, why);
    };
  }

  private void drop() {
    full.forEach(IoUtils::safeClose);
    full.clear();
    IoUtils.safeClose(filling);
    filling = null;
    limits.memory().release(share);
  }
}
