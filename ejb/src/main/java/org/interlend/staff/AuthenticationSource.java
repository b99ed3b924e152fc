package org.interlend.staff;

import org.interlend.text.Labeled;

/** Who checks that a person is the one of an account. */
public enum AuthenticationSource implements Labeled {
  /** Interlend, which keeps a hash of the password. */
  LOCAL,
  /** The library's directory (LDAP), which alone knows the password. */
  DIRECTORY,
  /** The provider of single sign-on (OpenID Connect); roles and libraries follow its claims. */
  OIDC
}
