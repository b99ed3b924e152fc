package org.interlend.health;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.interlend.lifecycle.ServerPhase;
import org.interlend.lifecycle.WorkInProgress;
import org.interlend.operator.OperatorSetting;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.as.server.suspend.ServerResumeContext;
import org.jboss.as.server.suspend.ServerSuspendContext;
import org.jboss.as.server.suspend.SuspendableActivity;
import org.jboss.as.server.suspend.SuspendableActivityRegistry;
import org.jboss.as.server.suspend.SuspensionStateProvider.State;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.ServiceController;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;

/**
 * Stops this server without losing a message. When the server is told to stop, WildFly first asks
 * everything that takes requests to prepare, then suspends it, and only then ends the application.
 * Interlend uses the first step to tell balancers that it is not ready, and the second to complete
 * what is in progress.
 *
 * <p>The same steps run when an administrator suspends the server; it takes requests again when it
 * is resumed. While it starts it is suspended.
 */
@Singleton
@Startup
@DependsOn("InterlendStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class GracefulStop {

  private static final Logger LOG = System.getLogger(GracefulStop.class.getName());

  /** WildFly reads it, in seconds, when it gets a SIGTERM. */
  private static final String WAIT_AFTER_SIGTERM = "org.wildfly.sigterm.suspend.timeout";

  @Inject private WorkInProgress work;
  @Inject private ServerSuspension admission;
  @Inject private Event<ServerPhase> phases;

  private final Duration settle = OperatorSetting.STOP_SETTLE.asSpan();
  private final Duration timeout = OperatorSetting.STOP_TIMEOUT.asSpan();
  private final SuspendableActivity activity = new Activity();
  private ServiceController<?> registration;

  @PostConstruct
  void register() {
    Duration all = settle.plus(timeout);
    System.getProperties()
        .putIfAbsent(WAIT_AFTER_SIGTERM, Long.toString(all.plusMillis(999).toSeconds()));
    ServiceBuilder<?> service = CurrentServiceContainer.getServiceContainer().addService();
    Supplier<SuspendableActivityRegistry> registry =
        service.requires(
            ServiceName.parse(SuspendableActivityRegistry.SERVICE_DESCRIPTOR.getName()));
    registration = service.setInstance(new Registration(registry)).install();
  }

  @PreDestroy
  void unregister() {
    registration.setMode(ServiceController.Mode.REMOVE);
    if (work.units() > 0) {
      LOG.log(
          Level.WARNING,
          "{0} messages or jobs are in progress and are broken off: they took longer than"
              + " INTERLEND_STOP_TIMEOUT ({1})",
          Integer.toString(work.units()),
          timeout);
    }
    work.enter(ServerPhase.ENDING);
  }

  private synchronized void enter(ServerPhase phase) {
    if (work.phase() != phase) {
      work.enter(phase);
      phases.fire(phase);
    }
  }

  /** Registers the activity with the server. */
  private final class Registration implements Service {

    private final Supplier<SuspendableActivityRegistry> registry;

    private Registration(Supplier<SuspendableActivityRegistry> registry) {
      this.registry = registry;
    }

    @Override
    public void start(StartContext context) {
      registry.get().registerActivity(activity);
      admission.of(registry.get());
      if (registry.get().getState() == State.RUNNING) {
        enter(ServerPhase.RUNNING); // deployed to a server that runs
      }
    }

    @Override
    public void stop(StopContext context) {
      registry.get().unregisterActivity(activity);
    }
  }

  /** Called by the server's own threads. */
  private final class Activity implements SuspendableActivity {

    @Override
    public CompletionStage<Void> prepare(ServerSuspendContext context) {
      enter(ServerPhase.SETTLING);
      LOG.log(
          Level.INFO,
          "Stopping: /health/ready answers 503 from now on. Requests are taken for {0} s more; those"
              + " in progress then have {1} s to be completed",
          settle.toMillis() / 1000.0,
          timeout.toMillis() / 1000.0);
      return new CompletableFuture<Void>().completeOnTimeout(null, settle.toMillis(), MILLISECONDS);
    }

    @Override
    public CompletionStage<Void> suspend(ServerSuspendContext context) {
      if (context.isStarting()) {
        return COMPLETED;
      }
      enter(ServerPhase.ENDING);
      return work.whenIdle();
    }

    @Override
    public CompletionStage<Void> resume(ServerResumeContext context) {
      enter(ServerPhase.RUNNING);
      return COMPLETED;
    }
  }
}
