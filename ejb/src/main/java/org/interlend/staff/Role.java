package org.interlend.staff;

/** What a member of staff may do. What not every role may read is said by {@link Right}. */
public enum Role {
  ADMINISTRATOR("Administrator", "everything"),
  PARTNER_MANAGER("Partner manager", "keep the partners' records"),
  RESOURCE_SHARING_OPERATOR("Resource sharing operator", "receive and send back"),
  DESK_OPERATOR("Desk operator", "lend, take back, keep patrons"),
  VIEWER("Viewer", "read only");

  private final String label;
  private final String purpose;

  Role(String label, String purpose) {
    this.label = label;
    this.purpose = purpose;
  }

  public String label() {
    return label;
  }

  /** What the role is for, in words that follow "may". */
  public String purpose() {
    return purpose;
  }
}
