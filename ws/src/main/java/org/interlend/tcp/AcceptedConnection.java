package org.interlend.tcp;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.OptionalLong;
import javax.net.ssl.SSLSocket;

/** The connection of a client, read and written within its time limits by one thread. */
public final class AcceptedConnection implements OpenConnections.Connection, AutoCloseable {

  private static final Logger LOG = System.getLogger(AcceptedConnection.class.getName());
  private static final int CHUNK = 8192;
  private static final int LEAVE_MILLIS = 500;

  /** A read that ends in its time is answered before the connection is closed. */
  private static final Duration GRACE = Duration.ofMillis(500);

  private final Socket socket;
  private final TcpTimeouts limits;

  /** By when the next message must begin, in {@link System#nanoTime}. */
  private long beginning;

  /** By when the current message must be complete, in {@link System#nanoTime}. */
  private long deadline;

  /** Null while a message is processed. */
  private volatile Long waitingSince = System.nanoTime();

  /** Whether the client is to take its last answer. */
  private volatile boolean leaving;

  /** When {@link #closeIfLate} closes it, in {@link System#nanoTime}; null for not at all. */
  private volatile Long end;

  AcceptedConnection(Socket socket, TcpTimeouts limits) {
    this.socket = socket;
    this.limits = limits;
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
   * Reads what has arrived. The timeout of the socket is that between two bytes of a record of TLS,
   * so that the connection of a client that goes on sending one is closed.
   *
   * @param begun whether the next message has begun; blanks do not begin one, so that a client that
   *     sends only blanks counts as silent
   * @return as {@link java.io.InputStream#read(byte[])}; 0 after a timeout
   */
  public int read(byte[] chunk, boolean begun) throws IOException {
    long by = begun ? deadline : beginning;
    Duration left = Duration.ofNanos(by - System.nanoTime());
    if (left.toMillis() <= 0) {
      return 0;
    }
    long timeout = Math.min(limits.idle().toMillis(), left.toMillis());
    socket.setSoTimeout((int) Math.min(timeout, Integer.MAX_VALUE));
    try {
      int length = within(left.plus(GRACE), () -> socket.getInputStream().read(chunk));
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
        limits.message(),
        () -> {
          socket.getOutputStream().write(bytes);
          socket.getOutputStream().flush();
          return null;
        });
  }

  /**
   * Shakes hands with a TLS client, or closes the connection if that takes too long.
   *
   * @throws javax.net.ssl.SSLException when the client is refused
   */
  public void shakeHands() throws IOException {
    if (socket instanceof SSLSocket tls) {
      within(
          limits.message(),
          () -> {
            tls.startHandshake();
            return null;
          });
    }
  }

  private interface Transfer<T> {
    T run() throws IOException;
  }

  private <T> T within(Duration time, Transfer<T> transfer) throws IOException {
    end = System.nanoTime() + time.toNanos();
    try {
      return transfer.run();
    } finally {
      end = null;
    }
  }

  /** Closes the connection if the client has not sent or read in time what it is to. */
  void closeIfLate() {
    Long by = end;
    if (by != null && System.nanoTime() - by > 0) {
      abort();
    }
  }

  /** A write of TLS that waits for the client would else keep the one who closes waiting too. */
  private void abort() {
    try {
      socket.setSoLinger(true, 0);
    } catch (SocketException gone) {
      LOG.log(Level.DEBUG, "A client went away", gone);
    }
    close();
  }

  /**
   * Reads what the client still sends before closing; otherwise a reset could discard the last
   * answer. Meanwhile the connection may lose its place, as one that waits.
   */
  public void drain() throws IOException {
    leaving = true;
    waitingSince = System.nanoTime();
    try {
      within(limits.message(), this::readOn);
    } catch (SocketTimeoutException silent) {
      LOG.log(Level.TRACE, "The client has taken its answer", silent);
    }
  }

  private Void readOn() throws IOException {
    socket.shutdownOutput();
    socket.setSoTimeout(LEAVE_MILLIS);
    byte[] chunk = new byte[CHUNK];
    while (socket.getInputStream().read(chunk) >= 0) {
      // ignored
    }
    return null;
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
