package org.interlend.console.signin.oidc;

import org.interlend.staff.signin.SignInOutcome;

/** The provider does not answer, or does not confirm the person. */
class ProviderFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final SignInOutcome outcome;

  private ProviderFailure(SignInOutcome outcome, String why) {
    super(why);
    this.outcome = outcome;
  }

  static ProviderFailure unavailable(Exception why) {
    return new ProviderFailure(SignInOutcome.PROVIDER_UNAVAILABLE, why.toString());
  }

  /**
   * @param why for the operator
   */
  static ProviderFailure notConfirmed(String why) {
    return new ProviderFailure(SignInOutcome.NOT_CONFIRMED, why);
  }

  SignInOutcome outcome() {
    return outcome;
  }
}
