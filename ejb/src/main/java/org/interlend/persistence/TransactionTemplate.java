package org.interlend.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;

/** Runs work in a new transaction, independent of the caller's. */
@ApplicationScoped
public class TransactionTemplate {

  /** Commits before it returns; rolls back when the work throws. */
  @Transactional(TxType.REQUIRES_NEW)
  public <T> T get(Supplier<T> work) {
    return work.get();
  }
}
