package org.interlend.security;

/** The attempt was not looked at, whether its secret was right or wrong. */
public class TooManyAttempts extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient AttemptPause pause;

  TooManyAttempts(AttemptPause pause) {
    super("Too many wrong attempts; refused for " + pause.text());
    this.pause = pause;
  }

  public AttemptPause pause() {
    return pause;
  }
}
