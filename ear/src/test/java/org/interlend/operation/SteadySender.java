package org.interlend.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipClient.NoAnswer;

/** Sends one message after the other, on a thread of its own, until it is closed. */
final class SteadySender implements AutoCloseable {

  /** After a message that was not taken. */
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** What a client saw of a message. */
  enum Outcome {
    ANSWERED,

    /** A status of HTTP that says that the message was not taken. */
    REFUSED,

    /** The connection was not accepted, or closed without a byte. */
    NO_CONNECTION,

    /** A part of an answer. */
    CUT
  }

  /**
   * A message.
   *
   * @param request its request id
   */
  record Sent(String request, Outcome outcome) {}

  private final Function<String, Outcome> send;
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final Thread thread = new Thread(this::run);
  private volatile boolean closed;

  private SteadySender(Function<String, Outcome> send) {
    this.send = send;
    thread.start();
  }

  /** AcceptItem over HTTP, on a connection that stays open. */
  static SteadySender overHttp(InterlendServer server) {
    var client = new NcipClient(server);
    return new SteadySender(request -> post(client, acceptItem(request, request).bytes()));
  }

  /** AcceptItem over TCP, on a connection for each message. */
  static SteadySender overTcp(int port) {
    return new SteadySender(request -> line(port, acceptItem(request, request).xml() + "\n"));
  }

  /** A command of SLNP, on a connection for each. */
  static SteadySender overSlnp(int port) {
    return new SteadySender(
        request -> line(port, "SLNPServerInit\nKennung:" + request + "\nSLNPEndCommand\n"));
  }

  static Outcome post(NcipClient client, byte[] message) {
    try {
      var status = client.post("", "application/xml", message).statusCode();
      return status == 200 ? Outcome.ANSWERED : Outcome.REFUSED;
    } catch (NoAnswer gone) {
      return Outcome.NO_CONNECTION;
    }
  }

  static Outcome line(int port, String message) {
    var read = 0;
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(message.getBytes(UTF_8));
      for (int next = socket.getInputStream().read(); next >= 0; read++) {
        if (next == '\n') {
          return Outcome.ANSWERED;
        }
        next = socket.getInputStream().read();
      }
    } catch (IOException gone) {
      return read == 0 ? Outcome.NO_CONNECTION : Outcome.CUT;
    }
    return read == 0 ? Outcome.NO_CONNECTION : Outcome.CUT;
  }

  private void run() {
    while (!closed) {
      var request = fresh("STOP");
      var outcome = send.apply(request);
      sent.add(new Sent(request, outcome));
      if (outcome != Outcome.ANSWERED) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  List<Sent> sent() {
    return sent;
  }

  long count(Outcome outcome) {
    return sent.stream().filter(each -> each.outcome() == outcome).count();
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
