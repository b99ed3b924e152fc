package org.interlend.security;

/** The kinds of secrets, with the limits for wrong attempts. Each kind is counted separately. */
public enum AttemptKind {
  /** The PIN of a patron: short, so the limits are low. */
  PIN(50, 200),
  STAFF_PASSWORD(50, 500),
  API_TOKEN(200, 2000),
  /**
   * The secret, password or URL token of a partner: too long to be guessed, so strangers do not
   * keep a partner out by guesses for its code.
   */
  PARTNER_SECRET(5, Integer.MAX_VALUE, 200, 2000),
  METRICS_TOKEN(50, 500),
  /** An answer of the provider of single sign-on, as a browser brings it; it names no account. */
  SINGLE_SIGN_ON(50, 50, 50, 500);

  private static final int USUAL_PER_ACCOUNT_AND_ADDRESS = 5;
  private static final int USUAL_PER_ACCOUNT = 20;
  private static final int TIMES_FOR_KNOWN = 10;

  private final int wrongPerAccountAndAddress;
  private final int wrongPerAccount;
  private final int wrongPerAddress;
  private final int wrongPerHour;

  AttemptKind(int wrongPerAddress, int wrongPerHour) {
    this(USUAL_PER_ACCOUNT_AND_ADDRESS, USUAL_PER_ACCOUNT, wrongPerAddress, wrongPerHour);
  }

  AttemptKind(
      int wrongPerAccountAndAddress, int wrongPerAccount, int wrongPerAddress, int wrongPerHour) {
    this.wrongPerAccountAndAddress = wrongPerAccountAndAddress;
    this.wrongPerAccount = wrongPerAccount;
    this.wrongPerAddress = wrongPerAddress;
    this.wrongPerHour = wrongPerHour;
  }

  /** The number of wrong attempts of one address on one account before a pause. */
  int wrongPerAccountAndAddress() {
    return wrongPerAccountAndAddress;
  }

  /** The number of wrong attempts on one account, from all addresses, before a pause. */
  int wrongPerAccount() {
    return wrongPerAccount;
  }

  /** The number of wrong attempts of one address, on all accounts, before a pause. */
  int wrongPerAddress() {
    return wrongPerAddress;
  }

  /** The same on the accounts for which the address recently gave the right secret. */
  int wrongPerAddressOfKnown() {
    return wrongPerAddress * TIMES_FOR_KNOWN;
  }

  /** The number of wrong attempts of all unknown clients together within an hour. */
  int wrongPerHour() {
    return wrongPerHour;
  }
}
