package org.interlend.staff;

import java.time.Instant;
import java.util.Set;
import org.interlend.security.Role;

/**
 * The data of a new API token.
 *
 * @param username name of the account
 * @param label its purpose
 * @param roles its roles: some or all of the account's
 * @param by who makes it
 */
public record ApiTokenInput(
    String username, String label, Set<Role> roles, Instant expiresAt, String by) {}
