package org.interlend.partners.secret;

/** The user name and password of a message by HTTP Basic (RFC 7617). */
public record Login(String name, String password) {

  /** Leaves the password out, so that no log contains it. */
  @Override
  public String toString() {
    return "Login[" + name + "]";
  }
}
