package org.interlend.staff;

/** A link for choosing a password is to be sent to the account's e-mail address. */
public record PasswordLinkMailRequested(PasswordLink link, String address) {

  /** Leaves the address out, so that no log contains it. */
  @Override
  public String toString() {
    return "PasswordLinkMailRequested[" + link.account().username() + "]";
  }
}
