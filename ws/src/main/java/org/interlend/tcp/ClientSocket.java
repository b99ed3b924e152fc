package org.interlend.tcp;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;

/** The connection of a client, read and written within its time limits by one thread. */
public final class ClientSocket implements OpenConnections.Connection, AutoCloseable {

  private static final Logger LOG = System.getLogger(ClientSocket.class.getName());
  private static final int CHUNK = 8192;
  private static final int LEAVE_MILLIS = 500;

  private final Socket socket;
  private final TcpTimeouts limits;
  private final ScheduledExecutorService clock;

  /** By when the next message must begin, in {@link System#nanoTime}. */
  private long beginning;

  /** By when the current message must be complete, in {@link System#nanoTime}. */
  private long deadline;

  /** Null while a message is processed. */
  private volatile Long waitingSince = System.nanoTime();

  /** Whether the client is to take its last answer. */
  private volatile boolean leaving;

  ClientSocket(Socket socket, TcpTimeouts limits, ScheduledExecutorService clock) {
    this.socket = socket;
    this.limits = limits;
    this.clock = clock;
  }

  /** Waits for the next message: its time limits begin. */
  public void await() {
    waitingSince = System.nanoTime();
    beginning = System.nanoTime() + limits.idle().toNanos();
    deadline = System.nanoTime() + limits.message().toNanos();
  }

  /**
   * A message is complete; the connection keeps its place until the next {@link #await} or {@link
   * #drain}.
   */
  public void process() {
    waitingSince = null;
  }

  /**
   * Reads what has arrived.
   *
   * @param begun whether the next message has begun; blanks do not begin one, so that a client that
   *     sends only blanks counts as silent
   * @return as {@link java.io.InputStream#read(byte[])}; 0 after a timeout
   */
  public int read(byte[] chunk, boolean begun) throws IOException {
    long end = begun ? deadline : beginning;
    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    if (left <= 0) {
      return 0;
    }
    long timeout = Math.min(limits.idle().toMillis(), left);
    socket.setSoTimeout((int) Math.max(1, Math.min(timeout, Integer.MAX_VALUE)));
    try {
      int length = socket.getInputStream().read(chunk);
      if (!begun) {
        deadline = System.nanoTime() + limits.message().toNanos();
      }
      return length;
    } catch (SocketTimeoutException silent) {
      return 0;
    }
  }

  /** Closes the connection if the client does not read in time. */
  public void write(byte[] bytes) throws IOException {
    within(
        () -> {
          socket.getOutputStream().write(bytes);
          socket.getOutputStream().flush();
        });
  }

  /**
   * Shakes hands with a TLS client, or closes the connection if that takes too long.
   *
   * @throws javax.net.ssl.SSLException when the client is refused
   */
  public void shakeHands() throws IOException {
    if (socket instanceof SSLSocket tls) {
      within(tls::startHandshake);
    }
  }

  private interface Transfer {
    void run() throws IOException;
  }

  private void within(Transfer transfer) throws IOException {
    ScheduledFuture<?> end =
        clock.schedule(this::close, limits.message().toMillis(), TimeUnit.MILLISECONDS);
    try {
      transfer.run();
    } finally {
      end.cancel(false);
    }
  }

  /**
   * Reads what the client still sends before closing; otherwise a reset could discard the last
   * answer. Meanwhile the connection may lose its place, as one that waits.
   */
  public void drain() throws IOException {
    leaving = true;
    waitingSince = System.nanoTime();
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

  @Override
  public String address() {
    return socket.getInetAddress().getHostAddress();
  }

  /** Whether it waits for a message, not for the client to take its last answer. */
  boolean awaitsMessage() {
    return waitingSince != null && !leaving;
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
