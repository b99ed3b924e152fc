/**
 * The part of the management API for administrators of staff access: API tokens of an account, and
 * the record of sign-ins and refused attempts.
 *
 * <p>Accounts, roles and the check of passwords and tokens are in {@code org.interlend.staff} of
 * {@code ejb}; the authentication of API calls is in {@code ApiAuthentication}.
 */
package org.interlend.api.staff;
