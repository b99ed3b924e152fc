package org.interlend.start.move;

/** A move that is not possible, or whose copy is not equal; the target is as it was. */
final class MoveRefusedException extends RuntimeException {

  /**
   * @param reason for the operator: what is wrong, what to do
   */
  MoveRefusedException(String reason) {
    super(reason);
  }
}
