package org.interlend.api.problem;

import java.io.IOException;

/** A body is larger than its path allows. */
public final class BodyTooLargeException extends IOException {

  /**
   * @param limit maximum size in bytes
   */
  public BodyTooLargeException(long limit) {
    super("The body is larger than the %d KB this address takes.".formatted(limit / 1024));
  }
}
