package org.interlend.ncip.tcp;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.interlend.Settings;
import org.interlend.ncip.NcipProcessor;

/**
 * NCIP over plain TCP, for clients without HTTP: a message and its answer, each ended by a line
 * feed. It is off unless the operator sets a port, because such a connection is not encrypted.
 */
@Singleton
@Startup
@DependsOn("InterlendStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class TcpServer {

  private static final Logger LOG = System.getLogger(TcpServer.class.getName());
  private static final int BACKLOG = 50;
  private static final Duration WARNING_PAUSE = Duration.ofMinutes(1);

  @Resource private ManagedThreadFactory threads;
  @Resource private ManagedScheduledExecutorService clock;
  @Inject private NcipProcessor processor;

  private final OpenConnections open = new OpenConnections(Settings.ncipTcpConnections());
  private final TcpLimits limits =
      new TcpLimits(Settings.ncipTcpIdle(), Settings.ncipTcpMessageTimeout());
  private ServerSocket serverSocket;
  private long nextWarning = System.nanoTime();

  @PostConstruct
  void open() {
    Settings.ncipTcpPort().ifPresent(this::openAt);
  }

  private void openAt(int port) {
    String address = Settings.ncipTcpAddress();
    try {
      serverSocket = new ServerSocket(port, BACKLOG, InetAddress.getByName(address));
    } catch (IOException unavailable) {
      LOG.log(
          Level.ERROR,
          "No NCIP over TCP: %s:%d is not available: %s"
              .formatted(address, port, unavailable.getMessage()));
      return;
    }
    threads.newThread(this::accept).start();
    LOG.log(Level.INFO, "  NCIP over TCP    {0}:{1}", address, Integer.toString(port));
  }

  private void accept() {
    while (!serverSocket.isClosed()) {
      try {
        TcpConnection client = new TcpConnection(serverSocket.accept(), processor, limits, clock);
        if (open.add(client)) {
          threads.newThread(() -> serve(client)).start();
        } else {
          client.close();
          warn(client);
        }
      } catch (IOException failure) {
        if (!serverSocket.isClosed()) {
          LOG.log(Level.WARNING, "A connection could not be accepted", failure);
        }
      }
    }
  }

  /** At most once a minute. */
  private void warn(TcpConnection refused) {
    long now = System.nanoTime();
    if (now - nextWarning >= 0) {
      nextWarning = now + WARNING_PAUSE.toNanos();
      LOG.log(
          Level.WARNING,
          "{0} was refused: there are {1} connections already",
          refused.address(),
          Settings.ncipTcpConnections());
    }
  }

  private void serve(TcpConnection client) {
    try (client) {
      client.serve();
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "A client went away", gone);
    } catch (RuntimeException failure) {
      LOG.log(Level.ERROR, "A connection could not be served", failure);
    } finally {
      open.remove(client);
    }
  }

  @PreDestroy
  void close() {
    if (serverSocket != null) {
      try {
        serverSocket.close();
      } catch (IOException failure) {
        LOG.log(Level.WARNING, "The port of NCIP over TCP could not be closed", failure);
      }
    }
    open.closeAll();
  }
}
