package org.interlend.persistence;

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

  /** The first line of its message. */
  public static String message(Throwable failure) {
    return String.valueOf(of(failure).getMessage()).lines().findFirst().orElse("");
  }
}
