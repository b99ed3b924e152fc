package org.interlend.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.interlend.partners.PartnerStubCreated;

/** What another transaction does while a message makes the record of a library. */
@ApplicationScoped
public class StubPause {

  @Resource private ManagedExecutorService executor;

  private final AtomicReference<Runnable> meanwhile = new AtomicReference<>();

  /** Closing it drops a step that was not taken. */
  public interface Pause extends AutoCloseable {
    @Override
    void close();
  }

  /** While the next record is made, only once. */
  public Pause meanwhile(Runnable step) {
    meanwhile.set(step);
    return () -> meanwhile.set(null);
  }

  void created(@Observes PartnerStubCreated event) throws InterruptedException, ExecutionException {
    Runnable step = meanwhile.getAndSet(null);
    if (step != null) {
      executor.submit(step).get();
    }
  }
}
