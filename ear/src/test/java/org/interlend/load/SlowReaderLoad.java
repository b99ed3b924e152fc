package org.interlend.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients that request a long answer and do not read it. A client whose connection is closed opens
 * another one a second later.
 */
public final class SlowReaderLoad implements AutoCloseable {

  private static final int BUFFER = 2048;
  private static final long PAUSE_MILLIS = 1000;

  private final InetSocketAddress server;
  private final ByteBuffer requests;
  private final List<SocketChannel> clients = new ArrayList<>();
  private final Thread asking = new Thread(this::ask, "slow readers");
  private volatile boolean ended;

  /**
   * @param address of something long
   */
  public SlowReaderLoad(int connections, URI address) throws IOException {
    server = new InetSocketAddress(address.getHost(), address.getPort());
    var get =
        "GET %s?%s HTTP/1.1\r\nHost: slow\r\n\r\n"
            .formatted(address.getRawPath(), address.getRawQuery());
    requests = ByteBuffer.wrap(get.getBytes(US_ASCII));
    for (var n = 0; n < connections; n++) {
      clients.add(open());
    }
    asking.setDaemon(true);
    asking.start();
  }

  private SocketChannel open() throws IOException {
    var client = SocketChannel.open();
    client.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER);
    client.connect(server);
    client.configureBlocking(false);
    client.write(requests.duplicate());
    return client;
  }

  private void ask() {
    while (!ended) {
      for (var n = 0; n < clients.size() && !ended; n++) {
        askAgainWhereClosed(n);
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** A byte is read: only so a closed connection shows. */
  private void askAgainWhereClosed(int n) {
    try {
      if (clients.get(n).read(ByteBuffer.allocate(1)) < 0) {
        throw new IOException("closed");
      }
    } catch (IOException closed) {
      try {
        clients.get(n).close();
        clients.set(n, open());
      } catch (IOException refused) {
        // It tries once more after the pause.
      }
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    ended = true;
    asking.join(PAUSE_MILLIS * 2);
    for (var client : clients) {
      client.close();
    }
  }
}
