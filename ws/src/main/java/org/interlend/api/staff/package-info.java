/**
 * The part of the management API about staff access: accounts and their API tokens, sessions,
 * mappings of claims, the own password, the record of sign-ins and refused attempts, and the audit.
 *
 * <p>Accounts, roles and the check of passwords and tokens are in {@code org.interlend.staff} of
 * {@code ejb}; the authentication of API calls is in {@code ApiAuthentication}.
 */
package org.interlend.api.staff;
