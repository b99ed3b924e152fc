package org.interlend.console.accounts;

import org.interlend.staff.AuthenticationSource;
import org.interlend.staff.StaffAccount;

/** What pages say of an account. */
public enum AccountStatus {
  ACTIVE("ACTIVE"),
  INVITED("amber"),
  PASSWORD_TO_CHANGE("amber"),
  NOT_ACTIVE("gray");

  private final String style;

  AccountStatus(String style) {
    this.style = style;
  }

  static AccountStatus of(StaffAccount account) {
    if (!account.active()) {
      return NOT_ACTIVE;
    }
    if (account.signInBy() == AuthenticationSource.LOCAL && !account.hasPassword()) {
      return INVITED;
    }
    return account.mustChangePassword() ? PASSWORD_TO_CHANGE : ACTIVE;
  }

  /** The style class of its badge. */
  public String style() {
    return style;
  }
}
