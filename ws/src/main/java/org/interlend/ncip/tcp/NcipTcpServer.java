package org.interlend.ncip.tcp;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.interlend.lifecycle.ServerPhase;
import org.interlend.lifecycle.WorkInProgress;
import org.interlend.ncip.NcipProcessor;
import org.interlend.operator.OperatorSetting;
import org.interlend.tcp.OpenConnections;
import org.interlend.tcp.TcpListener;
import org.interlend.tcp.TcpTimeouts;

/**
 * NCIP over plain TCP, for clients without HTTP: a message and its answer, each ended by a line
 * feed. It is off unless the operator sets a port, because such a connection is not encrypted.
 */
@Singleton
@Startup
@DependsOn("InterlendStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NcipTcpServer {

  private static final Logger LOG = System.getLogger(NcipTcpServer.class.getName());
  private static final int BACKLOG = 50;

  @Resource private ManagedThreadFactory threads;

  @Inject private NcipProcessor processor;
  @Inject private WorkInProgress work;

  private final OpenConnections open =
      new OpenConnections(OperatorSetting.NCIP_TCP_CONNECTIONS.requiredNumber());
  private final TcpTimeouts limits =
      new TcpTimeouts(
          OperatorSetting.NCIP_TCP_IDLE.asSpan(),
          OperatorSetting.NCIP_TCP_MESSAGE_TIMEOUT.asSpan());
  private TcpListener listener;

  /** Opens the port when the server runs, and closes it when the server ends. */
  public void follow(@Observes ServerPhase phase) {
    if (phase == ServerPhase.RUNNING && listener == null) {
      OperatorSetting.NCIP_TCP_PORT.asNumber().ifPresent(this::openAt);
    } else if (phase == ServerPhase.ENDING && listener != null) {
      listener.close();
      listener = null;
    }
  }

  private void openAt(int port) {
    String address = OperatorSetting.NCIP_TCP_ADDRESS.required();
    try {
      listener =
          new TcpListener(
              new ServerSocket(port, BACKLOG, InetAddress.getByName(address)),
              open,
              limits,
              threads,
              (client, opened) -> new NcipTcpSession(client, opened, processor, work).serve());
    } catch (IOException unavailable) {
      LOG.log(
          Level.ERROR,
          "No NCIP over TCP: %s:%d is not available: %s"
              .formatted(address, port, unavailable.getMessage()));
      return;
    }
    listener.start();
    LOG.log(Level.INFO, "  NCIP over TCP    {0}:{1}", address, Integer.toString(port));
  }

  @PreDestroy
  void close() {
    follow(ServerPhase.ENDING);
    open.closeAll();
  }
}
