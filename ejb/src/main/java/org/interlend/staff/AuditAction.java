package org.interlend.staff;

/** What staff or scripts did to a record that the audit watches. */
public enum AuditAction {
  CREATED("created"),
  CHANGED("changed"),
  /** Created or changed through the API. */
  SAVED("saved"),
  REPLACED("replaced"),
  REMOVED("removed"),
  RESET("put back to the default"),
  ERASED("erased"),
  /** The detail is the amount. */
  CHARGED("charged"),
  /** The detail is the amount. */
  PAID("took payment of"),
  /** The detail is the amount. */
  WAIVED("waived"),
  SENT_AGAIN("sent again"),
  /** The detail is the name of the file. */
  LOADED("loads"),
  PIN_DISCLOSED("was told the PIN for interlibrary loan of"),
  STOPPED("stopped"),
  RESUMED("resumed"),
  /** The detail is the filter of the list. */
  EXPORTED("exported as CSV"),
  /** The detail is the number of the token. */
  TOKEN_CREATED("created API token"),
  /** The detail is the number of the token. */
  TOKEN_REVOKED("revoked API token");

  private final String label;

  AuditAction(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
