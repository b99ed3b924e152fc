/**
 * Staff accounts with their roles, sign-ins and API tokens, the audit, saved views, and the rule
 * which roles see patrons' data.
 *
 * <p>Every page of the console and every call of the management API authenticates through {@link
 * org.interlend.staff.StaffAuthenticator}.
 *
 * <p>Which page or call needs which role is stated there, in {@code web} and {@code ws}. Patrons
 * sign in through {@code patrons}.
 */
package org.interlend.staff;
