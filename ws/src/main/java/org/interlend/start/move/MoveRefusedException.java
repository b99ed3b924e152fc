package org.interlend.start.move;

/** A move that is not possible, or whose copy is not equal; the target is as it was. */
final class MoveRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason for the operator: what is wrong, what to do
   */
  MoveRefusedException(String reason) {
    super(reason);
  }
}
