package org.interlend.console.signin.oidc;

import org.interlend.staff.signin.SignInOutcome;

/** The provider does not answer, or does not confirm the person. */
class ProviderException extends Exception {
  private final SignInOutcome outcome;

  private ProviderException(SignInOutcome outcome, String why) {
    super(why);
    this.outcome = outcome;
  }

  static ProviderException unavailable(Exception why) {
    return new ProviderException(SignInOutcome.PROVIDER_UNAVAILABLE, why.toString());
  }

  /**
   * @param why for the operator
   */
  static ProviderException notConfirmed(String why) {
    return new ProviderException(SignInOutcome.NOT_CONFIRMED, why);
  }

  SignInOutcome outcome() {
    return outcome;
  }
}
