package org.interlend.persistence;

import java.util.Objects;

/** What the driver says of a failure, which pool, persistence and container wrap. */
public final class RootCause {

  private RootCause() {}

  /** The innermost cause, or the failure itself. */
  public static Throwable of(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** The first line of its message, or its class if it has none. */
  public static String message(Throwable failure) {
    Throwable root = of(failure);
    return Objects.requireNonNullElseGet(root.getMessage(), root::toString)
        .lines()
        .findFirst()
        .orElse("");
  }
}
