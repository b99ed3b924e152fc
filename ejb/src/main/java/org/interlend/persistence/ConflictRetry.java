package org.interlend.persistence;

import java.util.function.Supplier;

/** Repeats what lost against a concurrent transaction. */
public final class ConflictRetry {

  private ConflictRetry() {}

  /**
   * Takes a step that is a transaction of its own, and after a conflict with another transaction
   * once more.
   *
   * @throws RuntimeException of the step, when it fails otherwise or a second time
   */
  public static <T> T once(Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException failure) {
      if (!DatabaseFailure.isConflict(failure)) {
        throw failure;
      }
      return step.get();
    }
  }

  /** As {@link #once(Supplier)}, for a step without a result. */
  public static void once(Runnable step) {
    once(DatabaseRetry.asSupplier(step));
  }
}
