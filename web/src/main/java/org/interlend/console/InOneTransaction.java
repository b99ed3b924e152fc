package org.interlend.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * Several calls to the library as one: what a page shows is of one moment, and what a form changes
 * is changed together or not at all.
 */
@ApplicationScoped
@Transactional
public class InOneTransaction {
  public <T> T get(Supplier<T> work) {
    return work.get();
  }

  public void run(Runnable work) {
    work.run();
  }
}
