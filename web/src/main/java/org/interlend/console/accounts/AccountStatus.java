package org.interlend.console.accounts;

import org.interlend.staff.StaffAccount;

/** What pages say of an account. */
public enum AccountStatus {
  ACTIVE("Active", "ACTIVE"),
  INVITED("No password yet", "amber"),
  PASSWORD_TO_CHANGE("Must change password", "amber"),
  NOT_ACTIVE("Not active", "grey");

  private final String label;
  private final String style;

  AccountStatus(String label, String style) {
    this.label = label;
    this.style = style;
  }

  static AccountStatus of(StaffAccount account) {
    if (!account.active()) {
      return NOT_ACTIVE;
    }
    if (!account.hasPassword()) {
      return INVITED;
    }
    return account.mustChangePassword() ? PASSWORD_TO_CHANGE : ACTIVE;
  }

  public String label() {
    return label;
  }

  /** The style class of its badge. */
  public String style() {
    return style;
  }
}
