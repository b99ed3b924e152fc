package org.interlend.persistence;

import java.util.function.Supplier;

/** Repeats what lost against a concurrent transaction. */
public final class ConflictRetry {

  /**
   * Of a message that two servers receive at once, a copy can lose to another message about the
   * record, and then to the other copy. The second repetition finds what that one did.
   */
  private static final int REPETITIONS = 2;

  private ConflictRetry() {}

  /**
   * Takes a step that is a transaction of its own, and after a conflict with another transaction up
   * to twice more.
   *
   * @throws RuntimeException of the step, when it fails otherwise or the last time
   */
  public static <T> T run(Supplier<T> step) {
    for (int repetitions = 0; ; repetitions++) {
      try {
        return step.get();
      } catch (RuntimeException failure) {
        if (repetitions == REPETITIONS || !DatabaseFailure.isConflict(failure)) {
          throw failure;
        }
      }
    }
  }

  /** As {@link #run(Supplier)}, for a step without a result. */
  public static void run(Runnable step) {
    run(DatabaseRetry.asSupplier(step));
  }
}
