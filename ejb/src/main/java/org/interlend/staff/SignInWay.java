package org.interlend.staff;

/** How staff, or their scripts, sign in. */
public enum SignInWay {
  /** The form of the console. */
  FORM,
  /** Name and password with a call of the API (HTTP Basic). */
  BASIC,
  /** An API token with a call of the API. */
  TOKEN
}
