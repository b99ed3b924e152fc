package org.interlend.staff.signin;

/** The result of a sign-in. */
public sealed interface SignInResult {

  /** The account is authenticated. */
  record Accepted(StaffIdentity identity) implements SignInResult {}

  /**
   * The sign-in is refused.
   *
   * @param outcome why
   * @param retryAfterSeconds when to try again; 0 when waiting does not help
   */
  record Refused(SignInOutcome outcome, long retryAfterSeconds) implements SignInResult {

    Refused(SignInOutcome outcome) {
      this(outcome, outcome.retryAfterSeconds());
    }

    /** The time to wait in minutes, rounded up. */
    public long retryAfterMinutes() {
      return (retryAfterSeconds + 59) / 60;
    }
  }
}
