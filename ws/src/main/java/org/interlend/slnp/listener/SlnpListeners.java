package org.interlend.slnp.listener;

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
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.interlend.WorkflowException;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageSentence;
import org.interlend.exchange.health.ListenerObstacles;
import org.interlend.lifecycle.RepeatedWork;
import org.interlend.lifecycle.ServerPhase;
import org.interlend.lifecycle.WorkInProgress;
import org.interlend.operator.OperatorSetting;
import org.interlend.partners.Partners;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.persistence.RepeatedFailureLog;
import org.interlend.slnp.RefusedConnectionJournal;
import org.interlend.slnp.SlnpProcessor;
import org.interlend.tcp.AcceptedConnection;
import org.interlend.tcp.OpenConnections;
import org.interlend.tcp.TcpListener;
import org.interlend.tcp.TcpTimeouts;
import org.interlend.text.Fact;

/**
 * The listeners of this server. Every second it reads the active SLNP partners and opens and closes
 * listeners, so that each server of one database follows a record that any of them has saved.
 */
@Singleton
@Startup
@DependsOn("InterlendStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SlnpListeners {

  private static final Logger LOG = System.getLogger(SlnpListeners.class.getName());

  @Resource private ManagedThreadFactory threads;

  @Inject private Partners partners;
  @Inject private ServerSockets serverSockets;
  @Inject private SlnpProcessor processor;
  @Inject private RefusedConnectionJournal refusedConnections;
  @Inject private ListenerObstacles obstacles;
  @Inject private WorkInProgress work;
  @Inject private RepeatedWork repeated;

  private record OpenListener(ListenerSettings settings, TcpListener listener) {}

  private final OpenConnections connections =
      new OpenConnections(
          OperatorSetting.SLNP_CONNECTIONS.requiredNumber(),
          OperatorSetting.SLNP_CONNECTIONS_PER_ADDRESS.requiredNumber());
  private final TcpTimeouts limits =
      new TcpTimeouts(
          OperatorSetting.SLNP_IDLE.asSpan(), OperatorSetting.SLNP_COMMAND_TIMEOUT.asSpan());
  private final Map<String, OpenListener> open = new HashMap<>();
  private boolean following;
  private final RepeatedFailureLog unread =
      new RepeatedFailureLog(LOG, "The SLNP partners cannot be read now: {0}");

  @PostConstruct
  void start() {
    repeated.after(
        Duration.ofMillis(100),
        () -> {
          followPartners();
          return Duration.ofSeconds(1);
        });
  }

  /** Opens ports while the server runs, and closes them when it ends. */
  public synchronized void follow(@Observes ServerPhase phase) {
    if (phase == ServerPhase.RUNNING) {
      following = true;
    } else if (phase == ServerPhase.ENDING) {
      following = false;
      closeAll();
    }
  }

  private synchronized void followPartners() {
    if (!following) {
      return; // the server ends
    }
    try {
      follow(
          partners.active(BrokerProtocol.SLNP).stream()
              .map(ListenerSettings::of)
              .flatMap(Optional::stream)
              .collect(Collectors.toMap(ListenerSettings::partner, Function.identity())));
      unread.succeeded();
    } catch (RuntimeException failure) {
      unread.failed(failure);
    }
  }

  private void follow(Map<String, ListenerSettings> wanted) {
    open.values().stream()
        .filter(
            each ->
                !each.listener().isOpen()
                    || !wanted.containsKey(each.settings().partner())
                    || each.settings().version() != wanted.get(each.settings().partner()).version())
        .toList()
        .forEach(this::close);
    wanted.values().stream()
        .filter(settings -> !open.containsKey(settings.partner()))
        .forEach(this::open);
    obstacles.keep(wanted.keySet());
  }

  private void close(OpenListener each) {
    open.remove(each.settings().partner());
    each.listener().close();
    LOG.log(
        Level.INFO,
        "SLNP of {0}: port {1} is closed",
        each.settings().partner(),
        Integer.toString(each.settings().port()));
  }

  private void open(ListenerSettings settings) {
    try {
      OpenListener opened = new OpenListener(settings, listener(settings));
      opened.listener().start();
      open.put(settings.partner(), opened);
      obstacles.remove(settings.partner());
      LOG.log(
          Level.INFO,
          "SLNP of {0}: {1}:{2} is open",
          settings.partner(),
          settings.slnp().address(),
          Integer.toString(settings.port()));
    } catch (IOException | WorkflowException unavailable) {
      Fact why = obstacle(settings, unavailable);
      if (obstacles.put(settings.partner(), why)) {
        LOG.log(
            Level.WARNING,
            "SLNP of {0}: {1}",
            settings.partner(),
            MessageSentence.of(why, Locale.ENGLISH));
      }
    }
  }

  private static Fact obstacle(ListenerSettings settings, Exception unavailable) {
    return unavailable instanceof WorkflowException problem
        ? problem.fact()
        : MessageFact.PORT_NOT_OPEN.with(
            settings.slnp().address(), settings.port(), unavailable.getMessage());
  }

  private TcpListener listener(ListenerSettings settings) throws IOException {
    return new TcpListener(
        serverSockets.open(settings),
        connections,
        limits,
        threads,
        (client, listener) -> serve(client, settings, listener));
  }

  private void serve(AcceptedConnection client, ListenerSettings settings, TcpListener listener)
      throws IOException {
    if (!settings.slnp().allows(client.address())) {
      refusedConnections.address(settings.partner(), client.address());
      return;
    }
    try {
      client.shakeHands();
    } catch (SSLException refused) {
      boolean hungUp = refused.getCause() instanceof EOFException;
      if (!hungUp) {
        refusedConnections.handshake(settings.partner(), client.address(), refused);
      }
      throw refused;
    }
    new SlnpSession(client, listener, settings, processor, work).serve();
  }

  private void closeAll() {
    List.copyOf(open.values()).forEach(this::close);
  }

  @PreDestroy
  void stop() {
    follow(ServerPhase.ENDING);
    connections.closeAll();
  }
}
