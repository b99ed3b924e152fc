package org.interlend.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicReference;
import org.interlend.circulation.DeskEvent;
import org.interlend.circulation.hold.HoldEvent;
import org.interlend.patrons.PatronRenamed;

/** Makes a workflow fail in its middle, when it announces the event type that a test has chosen. */
@ApplicationScoped
public class FailurePoint {

  private final AtomicReference<Class<?>> event = new AtomicReference<>();

  /** The next event of this type makes its transaction fail, only once. */
  public void at(Class<?> type) {
    event.set(type);
  }

  void holdPlaced(@Observes HoldEvent.HoldPlaced placed) {
    failIfChosen(placed);
  }

  void atDesk(@Observes DeskEvent step) {
    failIfChosen(step);
  }

  void patronRenamed(@Observes PatronRenamed renamed) {
    failIfChosen(renamed);
  }

  private void failIfChosen(Object announced) {
    if (event.compareAndSet(announced.getClass(), null)) {
      throw new IllegalStateException("A test made this fail");
    }
  }
}
