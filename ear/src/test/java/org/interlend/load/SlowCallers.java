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
import java.util.function.IntFunction;

/**
 * Slow clients: each opens a connection, sends the beginning of a request and then a byte a second.
 * If the server closes the connection, the client opens another.
 */
public final class SlowCallers implements AutoCloseable {

  private static final long PAUSE_MILLIS = 1000;
  private static final String HEAD = "%s %s HTTP/1.1\r\nHost: slow\r\n";

  /** More than the server's first buffers hold, and far less than the declared length. */
  private static final String BLANKS = " ".repeat(140_000);

  private final InetSocketAddress server;
  private final IntFunction<String> beginning;
  private final List<SocketChannel> callers = new ArrayList<>();
  private final Thread sending = new Thread(this::send, "slow callers");
  private volatile boolean ended;

  private SlowCallers(int connections, URI address, IntFunction<String> beginning)
      throws IOException {
    server = new InetSocketAddress(address.getHost(), address.getPort());
    this.beginning = beginning;
    for (var n = 0; n < connections; n++) {
      callers.add(open(n));
    }
    sending.setDaemon(true);
    sending.start();
  }

  /** Half of them send a head that never ends, half the body of a message. */
  static SlowCallers headsAndBodies(int connections, URI address) throws IOException {
    return new SlowCallers(
        connections,
        address,
        n -> head(address) + (n % 2 == 0 ? "X-Slow: " : "Content-Length: 20000\r\n\r\n<"));
  }

  /** Heads that never end. */
  static SlowCallers heads(int connections, URI address) throws IOException {
    return new SlowCallers(connections, address, n -> head(address) + "X-Slow: ");
  }

  /**
   * Declared bodies of two megabytes that consist of slowly sent blanks.
   *
   * @param lines more lines of the head, each ended by CRLF
   */
  public static SlowCallers bodies(int connections, URI address, String lines) throws IOException {
    return bodies(connections, "POST", address, lines);
  }

  /** The same with another method. */
  public static SlowCallers bodies(int connections, String method, URI address, String lines)
      throws IOException {
    return new SlowCallers(
        connections,
        address,
        n -> head(method, address) + lines + "Content-Length: 2000000\r\n\r\n" + BLANKS);
  }

  private static String head(URI address) {
    return head("POST", address);
  }

  private static String head(String method, URI address) {
    return HEAD.formatted(method, address.getPath());
  }

  /** A client does not wait: it drops bytes that the server does not read at once. */
  private SocketChannel open(int n) throws IOException {
    var caller = SocketChannel.open(server);
    caller.setOption(StandardSocketOptions.TCP_NODELAY, true);
    caller.configureBlocking(false);
    caller.write(ByteBuffer.wrap(beginning.apply(n).getBytes(US_ASCII)));
    return caller;
  }

  private void send() {
    while (!ended) {
      for (var n = 0; n < callers.size() && !ended; n++) {
        try {
          if (isAnswered(callers.get(n))) {
            again(n);
          }
          callers.get(n).write(ByteBuffer.wrap(new byte[] {' '}));
        } catch (IOException closed) {
          again(n);
        }
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static boolean isAnswered(SocketChannel caller) throws IOException {
    return caller.read(ByteBuffer.allocate(1)) != 0;
  }

  private void again(int n) {
    try {
      callers.get(n).close();
      callers.set(n, open(n));
    } catch (IOException refused) {
      // The client tries again in a second.
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    ended = true;
    sending.join(PAUSE_MILLIS * 2);
    for (var caller : callers) {
      caller.close();
    }
  }
}
