/**
 * The pages for the accounts of staff: the list and the form for administrators, with passwords,
 * sessions and API tokens, and the pages where people choose and change their own passwords.
 *
 * <p>The rules are in {@code org.interlend.staff} of {@code ejb}.
 */
package org.interlend.console.accounts;
