package org.interlend.api.problem;

import java.io.IOException;

/** A body went beyond the size that its address takes. */
public final class BodyTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param limit the most that is taken, in bytes
   */
  public BodyTooLarge(long limit) {
    super("The body is larger than the %d KB this address takes.".formatted(limit / 1024));
  }
}
