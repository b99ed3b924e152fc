package org.interlend.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Callers that take their time: each opens a connection and sends a byte a second, half of them of
 * a head that never ends, half of the body of a message.
 */
final class SlowCallers implements AutoCloseable {

  private static final long PAUSE_MILLIS = 1000;

  private final URI door;
  private final List<Socket> sockets = new ArrayList<>();
  private final Thread sending = new Thread(this::send, "slow callers");
  private volatile boolean ended;

  SlowCallers(int connections, URI door) throws IOException {
    this.door = door;
    for (var n = 0; n < connections; n++) {
      sockets.add(open(n));
    }
    sending.setDaemon(true);
    sending.start();
  }

  private Socket open(int n) throws IOException {
    var socket = new Socket(door.getHost(), door.getPort());
    socket.setTcpNoDelay(true);
    var head =
        n % 2 == 0
            ? "POST /ncip HTTP/1.1\r\nHost: slow\r\nX-Slow: "
            : "POST /ncip HTTP/1.1\r\nHost: slow\r\nContent-Length: 20000\r\n\r\n<";
    socket.getOutputStream().write(head.getBytes(US_ASCII));
    return socket;
  }

  private void send() {
    while (!ended) {
      for (var n = 0; n < sockets.size() && !ended; n++) {
        try {
          sockets.get(n).getOutputStream().write(' ');
        } catch (IOException shownOut) {
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

  /** Whoever is shown out comes back. */
  private void again(int n) {
    try {
      sockets.get(n).close();
      sockets.set(n, open(n));
    } catch (IOException refused) {
      // It tries once more in a second.
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    ended = true;
    sending.join(PAUSE_MILLIS * 2);
    for (var socket : sockets) {
      socket.close();
    }
  }
}
