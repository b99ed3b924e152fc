package org.interlend.staff;

/** What came of a sign-in. */
public enum SignInOutcome {
  SIGNED_IN,
  /** Name and password do not belong together, the account may not sign in, or no such token. */
  WRONG,
  /** Not looked at, after too many wrong ones. */
  TOO_MANY_ATTEMPTS,
  /** Not looked at, because too many sign in at the same moment. */
  BUSY
}
