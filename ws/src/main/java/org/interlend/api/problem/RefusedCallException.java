package org.interlend.api.problem;

/**
 * A call is refused for the way in which it was sent, or for its sender. (A {@code
 * ForbiddenException} with a text as its entity would be answered as it is, and not as a problem.)
 */
public class RefusedCallException extends RuntimeException {

  /**
   * @param message a sentence that says what is wrong and what to do
   */
  public RefusedCallException(String message) {
    super(message);
  }
}
