package org.interlend.console.accounts;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.interlend.security.Role;
import org.interlend.staff.ApiToken;

/**
 * An API token in the list.
 *
 * @param roles labels of the roles, in one line
 * @param usedAt to the hour; null when it was never used
 */
public record TokenRow(
    long id,
    String label,
    String roles,
    String createdBy,
    Instant createdAt,
    Instant expiresAt,
    Instant usedAt)
    implements Serializable {

  static TokenRow of(ApiToken token, Locale locale) {
    return new TokenRow(
        token.id(),
        token.label(),
        Role.labels(token.roles(), locale),
        token.createdBy(),
        token.createdAt(),
        token.expiresAt(),
        token.usedAt().orElse(null));
  }
}
