package org.interlend.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;

/** Runs work in one transaction; when the work throws, everything is rolled back. */
@ApplicationScoped
public class TransactionTemplate {

  /**
   * In the caller's transaction, or in a new one when there is none: so a page shows consistent
   * data, and a form's changes are all saved or none.
   */
  @Transactional
  public <T> T required(Supplier<T> work) {
    return work.get();
  }

  /** As {@link #required(Supplier)}, for work without a result. */
  @Transactional
  public void required(Runnable work) {
    work.run();
  }

  /** In a new transaction, independent of the caller's; commits before it returns. */
  @Transactional(TxType.REQUIRES_NEW)
  public <T> T requiresNew(Supplier<T> work) {
    return work.get();
  }

  /** As {@link #requiresNew(Supplier)}, for work without a result. */
  @Transactional(TxType.REQUIRES_NEW)
  public void requiresNew(Runnable work) {
    work.run();
  }
}
