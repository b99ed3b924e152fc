/**
 * How staff and scripts sign in: {@link org.interlend.staff.signin.StaffAuthenticator} checks
 * passwords and tokens within the limits of attempts, and records every sign-in and refusal; the
 * sessions of the console, and the change of the own password.
 */
package org.interlend.staff.signin;
