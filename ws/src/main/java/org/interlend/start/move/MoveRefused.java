package org.interlend.start.move;

/** A move that is not possible, or whose copy is not equal; the target is as it was. */
final class MoveRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason for the operator: what is wrong, what to do
   */
  MoveRefused(String reason) {
    super(reason);
  }
}
