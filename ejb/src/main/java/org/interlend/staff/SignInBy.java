package org.interlend.staff;

import org.interlend.text.Labeled;

/** Who checks the password of an account. */
public enum SignInBy implements Labeled {
  /** Interlend, which keeps a hash of it. */
  LOCAL,
  /** The library's directory (LDAP), which alone knows it. */
  DIRECTORY
}
