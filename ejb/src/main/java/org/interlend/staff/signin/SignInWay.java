package org.interlend.staff.signin;

/** The ways in which staff and scripts sign in. */
public enum SignInWay {
  /** By the form of the console. */
  FORM,
  /** By name and password with a call of the API (HTTP Basic). */
  BASIC,
  /** By an API token with a call of the API. */
  TOKEN,
  /** By the provider of single sign-on (OpenID Connect), in the console. */
  OIDC
}
