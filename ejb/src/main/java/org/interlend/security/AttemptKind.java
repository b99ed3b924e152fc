package org.interlend.security;

/** What is proved by a secret, and how much guessing of it is borne. Each kind is counted apart. */
public enum AttemptKind {
  /** Patrons, by their PIN: short, so that little guessing is borne. */
  PIN(50, 200),
  STAFF_PASSWORD(50, 500),
  API_TOKEN(200, 2000),
  /** Partners, by secret, password or the token in their address. */
  PARTNER_SECRET(200, 2000),
  METRICS_TOKEN(50, 500);

  private final int wrongPerAddress;
  private final int wrongPerHour;

  AttemptKind(int wrongPerAddress, int wrongPerHour) {
    this.wrongPerAddress = wrongPerAddress;
    this.wrongPerHour = wrongPerHour;
  }

  /** How many wrong attempts an address may make, on whichever accounts, before it must wait. */
  int wrongPerAddress() {
    return wrongPerAddress;
  }

  /** How many wrong attempts all unknown clients together may make within an hour. */
  int wrongPerHour() {
    return wrongPerHour;
  }
}
