package org.interlend.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * Runs several calls in one transaction: a page shows consistent data, and a form's changes are all
 * saved or none.
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
