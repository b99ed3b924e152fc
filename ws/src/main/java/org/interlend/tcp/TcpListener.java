package org.interlend.tcp;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import org.interlend.persistence.RepeatedFailureLog;

/** Accepts connections at a port and serves each on a thread of its own, until it is closed. */
public final class TcpListener implements AutoCloseable {

  private static final Logger LOG = System.getLogger(TcpListener.class.getName());
  private static final Duration WARNING_PAUSE = Duration.ofMinutes(1);

  /** After a failure whose cause lasts, such as too many open files. */
  private static final Duration FAILURE_PAUSE = Duration.ofMillis(200);

  private static final Duration WATCH_PAUSE = Duration.ofMillis(500);

  /** What is done with a connection. */
  @FunctionalInterface
  public interface Session {

    /**
     * Serves the client until it closes or is silent for too long.
     *
     * @param listener that accepted it; once it is closed, no further message is served
     * @throws IOException when the connection is lost
     */
    void serve(AcceptedConnection client, TcpListener listener) throws IOException;
  }

  private final ServerSocket serverSocket;
  private final OpenConnections open;
  private final TcpTimeouts limits;
  private final ThreadFactory threads;
  private final Session session;
  private final Set<AcceptedConnection> clients = ConcurrentHashMap.newKeySet();
  private final RepeatedFailureLog notAccepted =
      new RepeatedFailureLog(LOG, "Connections cannot be accepted now: {0}");
  private long nextWarning = System.nanoTime();

  /**
   * @param serverSocket bound to its port
   * @param open limits the connections, and may be shared by listeners
   */
  public TcpListener(
      ServerSocket serverSocket,
      OpenConnections open,
      TcpTimeouts limits,
      ThreadFactory threads,
      Session session) {
    this.serverSocket = serverSocket;
    this.open = open;
    this.limits = limits;
    this.threads = threads;
    this.session = session;
  }

  /** Begins to accept; if the system has no thread for it, the port is closed again. */
  public void start() {
    try {
      threads.newThread(this::accept).start();
      threads.newThread(this::watch).start();
    } catch (RuntimeException | OutOfMemoryError withoutThread) {
      close();
      throw withoutThread;
    }
  }

  private void accept() {
    while (!serverSocket.isClosed()) {
      try {
        AcceptedConnection client = new AcceptedConnection(serverSocket.accept(), limits);
        notAccepted.succeeded();
        if (open.add(client)) {
          clients.add(client);
          begin(client);
        } else {
          client.close();
          warn(client);
        }
      } catch (IOException | RuntimeException | OutOfMemoryError failure) {
        if (!serverSocket.isClosed()) {
          notAccepted.failed(failure);
          LockSupport.parkNanos(FAILURE_PAUSE.toNanos());
        }
      }
    }
  }

  /**
   * Closes connections whose time is over, within half a second; also while the server ends, when
   * its schedulers refuse all work.
   */
  private void watch() {
    while ((isOpen() || !clients.isEmpty()) && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(WATCH_PAUSE.toNanos());
      clients.forEach(AcceptedConnection::closeIfLate);
    }
  }

  /** At most once a minute. */
  private void warn(AcceptedConnection refused) {
    long now = System.nanoTime();
    if (now - nextWarning >= 0) {
      nextWarning = now + WARNING_PAUSE.toNanos();
      LOG.log(
          Level.WARNING,
          "{0} was refused at port {1}: there are too many connections already",
          refused.address(),
          Integer.toString(serverSocket.getLocalPort()));
    }
  }

  /**
   * The system may have no thread for it: then the client can come again, and the port stays open.
   */
  private void begin(AcceptedConnection client) {
    try {
      threads.newThread(() -> serve(client)).start();
    } catch (RuntimeException | OutOfMemoryError withoutThread) {
      client.close();
      ended(client);
      throw withoutThread;
    }
  }

  private void serve(AcceptedConnection client) {
    try (client) {
      session.serve(client, this);
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "A client went away", gone);
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "A connection could not be served", failure);
    } finally {
      ended(client);
    }
  }

  private void ended(AcceptedConnection client) {
    clients.remove(client);
    open.remove(client);
  }

  public boolean isOpen() {
    return !serverSocket.isClosed();
  }

  /** Accepts no further connection, and closes those that wait for a message. */
  @Override
  public void close() {
    try {
      serverSocket.close();
    } catch (IOException failure) {
      LOG.log(Level.WARNING, "A port could not be closed", failure);
    }
    clients.stream().filter(AcceptedConnection::awaitsMessage).forEach(AcceptedConnection::close);
  }
}
