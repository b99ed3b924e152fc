package org.interlend.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The key of a counter: half a SHA-256, so that its size does not depend on the account name. */
record AttemptKey(long high, long low) {

  /** The scope in which attempts are counted together. */
  enum Scope {
    ACCOUNT_AND_ADDRESS,
    ACCOUNT,
    ADDRESS,
    /** One address, on all accounts for which it recently gave the right secret. */
    ADDRESS_OF_KNOWN
  }

  /**
   * @param dryRun whether it is a dry run; those are counted separately
   */
  static AttemptKey of(Scope scope, LoginAttempt attempt, boolean dryRun) {
    String account =
        switch (scope) {
          case ACCOUNT_AND_ADDRESS, ACCOUNT -> attempt.account();
          case ADDRESS, ADDRESS_OF_KNOWN -> "";
        };
    String network = scope == Scope.ACCOUNT ? "" : NetworkList.ofClient(attempt.address());
    String text = String.join("\n", scope.name(), attempt.kind().name(), "" + dryRun, network);
    MessageDigest digest = Digests.sha256();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(account.getBytes(StandardCharsets.UTF_8));
    ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
    return new AttemptKey(bytes.getLong(), bytes.getLong());
  }
}
