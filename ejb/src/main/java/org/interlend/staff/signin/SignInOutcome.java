package org.interlend.staff.signin;

/** The outcome of a sign-in. */
public enum SignInOutcome {
  SIGNED_IN,
  /** Wrong name, password or token, or an account that may not sign in. */
  WRONG,
  /** Not checked, after too many wrong attempts. */
  TOO_MANY_ATTEMPTS,
  /** Not checked, because of too many sign-ins at the same moment. */
  BUSY,
  /** Not checked, because the directory that has the password does not answer. */
  DIRECTORY_UNAVAILABLE
}
