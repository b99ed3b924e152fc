package org.interlend.security;

/** The kinds of secrets, with the limits for wrong attempts. Each kind is counted separately. */
public enum AttemptKind {
  /** The PIN of a patron: short, so the limits are low. */
  PIN(50, 200),
  STAFF_PASSWORD(50, 500),
  API_TOKEN(200, 2000),
  /** The secret, password or URL token of a partner. */
  PARTNER_SECRET(200, 2000),
  METRICS_TOKEN(50, 500),
  /** An answer of the provider of single sign-on, as a browser brings it. */
  SINGLE_SIGN_ON(50, 500);

  private final int wrongPerAddress;
  private final int wrongPerHour;

  AttemptKind(int wrongPerAddress, int wrongPerHour) {
    this.wrongPerAddress = wrongPerAddress;
    this.wrongPerHour = wrongPerHour;
  }

  /** The number of wrong attempts of one address, on all accounts, before a pause. */
  int wrongPerAddress() {
    return wrongPerAddress;
  }

  /** The number of wrong attempts of all unknown clients together within an hour. */
  int wrongPerHour() {
    return wrongPerHour;
  }
}
