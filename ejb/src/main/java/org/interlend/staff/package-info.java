/**
 * Staff accounts with their roles, passwords and API tokens, and what users see of patrons by their
 * permissions.
 *
 * <p>{@link org.interlend.staff.StaffAccountManagement} makes and changes accounts. Every page of
 * the console and every call of the management API authenticates through the package {@code
 * signin}, which also has the sessions and the record of sign-ins. {@code claims} gives roles by
 * the claims of single sign-on, {@code view} has the saved views of lists.
 *
 * <p>Which roles have a permission is stated in {@code security}, which page or call needs it
 * there, in {@code web} and {@code ws}. Patrons sign in through {@code patrons}.
 */
package org.interlend.staff;
