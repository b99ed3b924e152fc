package org.interlend.staff;

/** The roles of staff. {@link Right} restricts what a role may read. */
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

  /** The purpose of the role, as the end of a sentence with "may". */
  public String purpose() {
    return purpose;
  }
}
