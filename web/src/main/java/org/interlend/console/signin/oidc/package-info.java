/**
 * Single sign-on of staff by OpenID Connect, beside the sign-in form: the authorization code flow
 * with PKCE (OpenID Connect Core 1.0, section 3.1; RFC 7636), by the library of Nimbus.
 *
 * <p>{@link org.interlend.console.signin.oidc.SignInStartServlet} sends the browser to the
 * provider, {@link org.interlend.console.signin.oidc.SignInReturnServlet} takes the answer. In
 * between an encrypted cookie has what the answer must fit, so that no session is needed and any
 * server of a cluster can take it. Which account a person gets is decided by {@code
 * org.interlend.staff.signin.OidcSignIn}.
 */
package org.interlend.console.signin.oidc;
