package org.interlend.staff;

import java.time.Instant;
import java.util.Set;

/**
 * An API token is wanted.
 *
 * @param username of the account it is for
 * @param label what it is for, in words
 * @param roles what it may be used for: some or all of the account's
 * @param by who makes it
 */
public record NewApiToken(
    String username, String label, Set<Role> roles, Instant expiresAt, String by) {}
