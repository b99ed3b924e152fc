package org.interlend.staff;

/** What came of a sign-in. */
public sealed interface SignInResult {

  /** The account is proved. */
  record Accepted(StaffIdentity identity) implements SignInResult {}

  /**
   * Nothing is proved.
   *
   * @param outcome why
   * @param retryAfterSeconds when to try again; 0 when no time helps
   */
  record Refused(SignInOutcome outcome, long retryAfterSeconds) implements SignInResult {

    /** The same in minutes, rounded up. */
    public long retryAfterMinutes() {
      return (retryAfterSeconds + 59) / 60;
    }
  }
}
