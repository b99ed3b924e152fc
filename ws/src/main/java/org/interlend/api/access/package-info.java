/**
 * Access to the management API: sign-in with an account or a token, the permission that a call
 * needs, and protection against requests from other sites.
 *
 * <p>Accounts, tokens and their limits are in {@code staff}, in {@code ejb}.
 */
package org.interlend.api.access;
