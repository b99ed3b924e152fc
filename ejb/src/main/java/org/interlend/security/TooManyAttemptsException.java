package org.interlend.security;

/** An attempt is refused because of too many wrong ones; its secret has not been checked. */
public class TooManyAttemptsException extends RuntimeException {

  private final transient Lockout pause;

  TooManyAttemptsException(Lockout pause) {
    super("Too many wrong attempts; refused for " + pause.text());
    this.pause = pause;
  }

  public Lockout pause() {
    return pause;
  }
}
