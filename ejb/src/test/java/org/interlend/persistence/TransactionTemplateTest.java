package org.interlend.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How the end of a transaction that the container does not commit reaches the caller. */
class TransactionTemplateTest {

  private static final IllegalStateException FAILURE = new IllegalStateException("of the work");

  private final TransactionTemplate failing = new TransactionTemplate(new FailingBoundary());
  private final TransactionTemplate transaction =
      new TransactionTemplate(new TransactionTemplate.Boundary());

  @Test
  void aCommitThatFailsIsUncheckedAndTellsOfTheConflict() {
    assertThatThrownBy(() -> failing.requiresNew(() -> 1))
        .isInstanceOf(TransactionalException.class)
        .matches(DatabaseFailure::isConflict);
    assertThatThrownBy(() -> failing.required(() -> 1)).isInstanceOf(TransactionalException.class);
  }

  @Test
  void aFailureOfTheWorkStaysAsItIs() {
    Runnable work =
        () -> {
          throw FAILURE;
        };

    assertThatThrownBy(() -> transaction.requiresNew(work)).isSameAs(FAILURE);
    assertThatThrownBy(() -> transaction.required(work)).isSameAs(FAILURE);
  }

  /** Throws what the container's interceptor throws around the methods, which do not declare it. */
  private static final class FailingBoundary extends TransactionTemplate.Boundary {

    @Override
    <T> T required(Supplier<T> work) {
      throw FailingBoundary.<RuntimeException>undeclared();
    }

    @Override
    <T> T requiresNew(Supplier<T> work) {
      throw FailingBoundary.<RuntimeException>undeclared();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E undeclared() throws E {
      throw (E)
          new RollbackException("ARJUNA016053: Could not commit transaction.")
              .initCause(new OptimisticLockException());
    }
  }
}
