package org.interlend.ncip.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.interlend.exchange.Protocol;
import org.interlend.ncip.NcipProcessor;
import org.interlend.ncip.RawMessage;
import org.interlend.ncip.RemoteClient;
import org.interlend.ncip.tcp.Frame.Form;
import org.interlend.ncip.wire.Limits;

/** A client connection: answers its messages one after the other. */
final class TcpConnection implements OpenConnections.Connection, AutoCloseable {

  private static final Logger LOG = System.getLogger(TcpConnection.class.getName());
  private static final int CHUNK = 8192;
  private static final int LEAVE_MILLIS = 500;

  /**
   * Messages of this size or more count as large; parsing one takes many times its size in memory.
   */
  private static final int LARGE = 128 * 1024;

  /** How many large messages all connections may process at once. */
  private static final Semaphore LARGE_AT_ONCE = new Semaphore(4);

  private static final String LINE_BREAK = "&#10;";

  private final Socket socket;
  private final NcipProcessor processor;
  private final TcpLimits limits;
  private final ScheduledExecutorService clock;
  private final IncomingBytes incoming = new IncomingBytes();

  /** By when the next message must begin, in {@link System#nanoTime}. */
  private long beginning;

  /** By when the current message must be complete, in {@link System#nanoTime}. */
  private long deadline;

  private boolean ending;

  /** Null while a message is processed. */
  private volatile Long waitingSince = System.nanoTime();

  TcpConnection(
      Socket socket, NcipProcessor processor, TcpLimits limits, ScheduledExecutorService clock) {
    this.clock = clock;
    this.socket = socket;
    this.processor = processor;
    this.limits = limits;
  }

  /**
   * Serves the client until it closes, truncates a message, or is silent for too long.
   *
   * @throws IOException when the connection is lost
   */
  void serve() throws IOException {
    Optional<Frame> message = read();
    while (message.isPresent()) {
      ending |= message.get().form() != Form.BARE;
      waitingSince = null;
      answer(message.get());
      waitingSince = System.nanoTime();
      message = ending ? Optional.empty() : read();
    }
    if (ending) {
      drain();
    }
  }

  /**
   * Reads what the client still sends before closing; otherwise a reset could discard the last
   * answer.
   */
  private void drain() throws IOException {
    socket.shutdownOutput();
    socket.setSoTimeout(LEAVE_MILLIS);
    byte[] chunk = new byte[CHUNK];
    long end = System.nanoTime() + limits.message().toNanos();
    try {
      while (System.nanoTime() < end && socket.getInputStream().read(chunk) >= 0) {
        // ignored
      }
    } catch (SocketTimeoutException silent) {
      LOG.log(Level.TRACE, "The client has taken its answer", silent);
    }
  }

  /** The next message; a truncated one is returned too, as the last. Empty when there is none. */
  private Optional<Frame> read() throws IOException {
    Optional<Frame> complete = incoming.next();
    byte[] chunk = new byte[CHUNK];
    InputStream in = socket.getInputStream();
    beginning = System.nanoTime() + limits.idle().toNanos();
    deadline = System.nanoTime() + limits.message().toNanos();
    while (complete.isEmpty()) {
      int length = readAtMost(in, chunk);
      if (length <= 0 || incoming.size() > Limits.BODY_BYTES) {
        ending = true;
        return incoming.isBlank() ? Optional.empty() : Optional.of(incoming.rest());
      }
      if (incoming.isBlank()) {
        deadline = System.nanoTime() + limits.message().toNanos();
      }
      incoming.add(chunk, length);
      complete = incoming.next();
    }
    return complete;
  }

  /**
   * @return as {@link InputStream#read(byte[])}; 0 after a timeout
   */
  private int readAtMost(InputStream in, byte[] chunk) throws IOException {
    // Blanks do not begin a message: a client that sends only blanks counts as silent.
    long end = incoming.isBlank() ? beginning : deadline;
    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    if (left <= 0) {
      return 0;
    }
    long timeout = Math.min(limits.idle().toMillis(), left);
    socket.setSoTimeout((int) Math.max(1, Math.min(timeout, Integer.MAX_VALUE)));
    try {
      return in.read(chunk);
    } catch (SocketTimeoutException silent) {
      return 0;
    }
  }

  private void answer(Frame message) throws IOException {
    if (message.form() == Form.NOT_POSTED) {
      write(http("405 Method Not Allowed", "text/plain", "Send an NCIP message with POST.\n"));
      return;
    }
    RawMessage received = new RawMessage(message.body(), null, Protocol.NCIP2_TCP, null, client());
    if (message.body().length > Limits.BODY_BYTES) {
      processor.refuseTooLarge(received);
      if (message.form() == Form.POSTED) {
        write(http("413 Content Too Large", "text/plain", "The message is too large.\n"));
      }
      ending = true;
      return;
    }
    // Some clients read one line, or only what arrives first, so the answer is one line.
    String line = new String(process(received), UTF_8).replace("\n", LINE_BREAK) + "\n";
    write(message.form() == Form.POSTED ? http("200 OK", "application/xml", line) : line);
  }

  private byte[] process(RawMessage received) {
    if (received.body().length <= LARGE) {
      return processor.process(received);
    }
    LARGE_AT_ONCE.acquireUninterruptibly();
    try {
      return processor.process(received);
    } finally {
      LARGE_AT_ONCE.release();
    }
  }

  /** The connection shows nothing but the sender's address. */
  private RemoteClient client() {
    return new RemoteClient(address(), Optional.empty(), Optional.empty());
  }

  @Override
  public String address() {
    return socket.getInetAddress().getHostAddress();
  }

  private static String http(String status, String type, String body) {
    return "HTTP/1.0 %s\r\nContent-Type: %s; charset=UTF-8\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
        .formatted(status, type, body.getBytes(UTF_8).length, body);
  }

  /** Closes the connection if the client does not read the answer in time. */
  private void write(String text) throws IOException {
    ScheduledFuture<?> end =
        clock.schedule(this::close, limits.message().toMillis(), TimeUnit.MILLISECONDS);
    try {
      socket.getOutputStream().write(text.getBytes(UTF_8));
    } finally {
      end.cancel(false);
    }
  }

  @Override
  public OptionalLong waitingSince() {
    Long since = waitingSince;
    return since == null ? OptionalLong.empty() : OptionalLong.of(since);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "A client went away", gone);
    }
  }
}
