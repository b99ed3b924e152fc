package org.interlend.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.TransactionalException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Runs work in one transaction; when the work throws, everything is rolled back. When the commit
 * fails, as after a conflict that only its statements meet, a {@link TransactionalException} says
 * so.
 */
@ApplicationScoped
public class TransactionTemplate {

  private final Boundary boundary;

  /** For the proxy. */
  protected TransactionTemplate() {
    this(null);
  }

  @Inject
  TransactionTemplate(Boundary boundary) {
    this.boundary = boundary;
  }

  /**
   * In the caller's transaction, or in a new one when there is none: so a page shows consistent
   * data, and a form's changes are all saved or none.
   */
  public <T> T required(Supplier<T> work) {
    return unchecked(() -> boundary.required(work));
  }

  /** As {@link #required(Supplier)}, for work without a result. */
  public void required(Runnable work) {
    required(DatabaseRetry.asSupplier(work));
  }

  /** In a new transaction, independent of the caller's; commits before it returns. */
  public <T> T requiresNew(Supplier<T> work) {
    return unchecked(() -> boundary.requiresNew(work));
  }

  /** As {@link #requiresNew(Supplier)}, for work without a result. */
  public void requiresNew(Runnable work) {
    requiresNew(DatabaseRetry.asSupplier(work));
  }

  private static <T> T unchecked(Callable<T> transaction) {
    try {
      return transaction.call();
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception notCommitted) {
      throw new TransactionalException("The transaction was not committed", notCommitted);
    }
  }

  /**
   * Where the container begins and ends transactions. A commit that fails is a checked exception
   * here, which no signature tells of.
   */
  @ApplicationScoped
  static class Boundary {

    @Transactional
    <T> T required(Supplier<T> work) {
      return work.get();
    }

    @Transactional(TxType.REQUIRES_NEW)
    <T> T requiresNew(Supplier<T> work) {
      return work.get();
    }
  }
}
