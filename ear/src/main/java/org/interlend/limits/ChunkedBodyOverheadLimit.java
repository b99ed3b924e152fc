package org.interlend.limits;

import io.undertow.conduits.ChunkedStreamSourceConduit;
import io.undertow.conduits.ReadDataStreamSourceConduit;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitStreamSourceChannel;
import org.xnio.conduits.StreamSourceConduit;

/**
 * A chunked body with a limit for what its sender puts between two bytes of the body and after the
 * last one: the extensions of chunks, and trailers, all of which Undertow would keep in memory. The
 * connection of a sender that exceeds it is closed.
 */
final class ChunkedBodyOverheadLimit extends ChunkedStreamSourceConduit {

  /** As for the head of a request. */
  private static final int MAX_OVERHEAD = 64 * 1024;

  private final Received received;

  private ChunkedBodyOverheadLimit(Received received, HttpServerExchange exchange) {
    super(received, exchange, body -> end(body, exchange));
    this.received = received;
  }

  private static void end(ChunkedStreamSourceConduit body, HttpServerExchange exchange) {
    if (!body.isFinished()) {
      exchange.setPersistent(false);
    }
    Connectors.terminateRequest(exchange);
  }

  /** Sets the limit for a request of HTTP/1 of which no byte of the body has been read. */
  static void limit(HttpServerExchange exchange) {
    if (exchange.getConnection() instanceof HttpServerConnection connection) {
      ConduitStreamSourceChannel source = connection.getChannel().getSourceChannel();
      if (source.getConduit() instanceof ChunkedStreamSourceConduit) {
        var sent =
            new ReadDataStreamSourceConduit(connection.getOriginalSourceConduit(), connection);
        source.setConduit(new ChunkedBodyOverheadLimit(new Received(sent), exchange));
      }
    }
  }

  /** All other methods read by this one. */
  @Override
  public int read(ByteBuffer to) throws IOException {
    int length = super.read(to);
    if (length > 0) {
      received.overhead = 0;
    }
    return length;
  }

  /** The bytes as sent. */
  private static final class Received extends AbstractStreamSourceConduit<StreamSourceConduit> {

    private int overhead;

    Received(StreamSourceConduit next) {
      super(next);
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
      if (overhead > MAX_OVERHEAD) {
        throw new IOException();
      }
      int length = super.read(to);
      overhead += Math.max(length, 0);
      return length;
    }
  }
}
