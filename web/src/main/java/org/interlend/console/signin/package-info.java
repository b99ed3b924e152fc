/**
 * How staff sign in to the console and out again: the mechanism that asks for name and password,
 * the page that takes them, where it goes afterwards, sign-out, and the end of sessions. Single
 * sign-on is in {@code oidc}. Accounts and their passwords are those of {@code
 * org.interlend.staff}.
 */
package org.interlend.console.signin;
