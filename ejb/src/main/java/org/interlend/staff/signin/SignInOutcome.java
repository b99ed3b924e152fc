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
  DIRECTORY_UNAVAILABLE,
  /** The provider of single sign-on does not answer. */
  PROVIDER_UNAVAILABLE,
  /** The sign-in at the provider was not completed, or what came from there is not valid. */
  NOT_CONFIRMED,
  /** The provider gives no user name, or one that is not possible. */
  NAME_NOT_POSSIBLE,
  /** The user name belongs to an account that signs in another way, or to another person. */
  NAME_IN_USE,
  /** No claim of the person is mapped to a role. */
  NO_ROLE,
  /** The provider confirms the person, but the account may not sign in. */
  NOT_ACTIVE;

  /** Whether it is the outcome of a sign-in by the provider of single sign-on alone. */
  public boolean ofProvider() {
    return compareTo(PROVIDER_UNAVAILABLE) >= 0;
  }

  /** When to try again; 0 when waiting does not help. A pause after wrong attempts has its own. */
  long retryAfterSeconds() {
    return switch (this) {
      case BUSY -> 1;
      case DIRECTORY_UNAVAILABLE, PROVIDER_UNAVAILABLE -> 30;
      default -> 0;
    };
  }
}
