package org.interlend.console;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.staff.Right;
import org.interlend.staff.Role;

/** What staff may do and read in the console, with the roles that allow it. */
public enum Permission {
  /** Check out, check in, scan in. */
  LEND("work at the desk", Role.DESK_OPERATOR, Role.RESOURCE_SHARING_OPERATOR),
  /** Receive what partners send, and send it back. */
  RECEIVE("receive and send back items", Role.RESOURCE_SHARING_OPERATOR),
  /** Find copies for partners, ship them, answer their renewals. */
  SUPPLY("work on lending requests", Role.RESOURCE_SHARING_OPERATOR),
  KEEP_PATRONS("change patrons", Role.DESK_OPERATOR, Role.RESOURCE_SHARING_OPERATOR),
  /** Enter charges, record payments and waive charges. */
  SETTLE("take payments", Role.DESK_OPERATOR),
  KEEP_TERMS("change the terms of use"),
  KEEP_CALENDAR("change when libraries are open"),
  KEEP_PARTNERS("change partners", Role.PARTNER_MANAGER),
  /** Play a partner's broker, which changes records and sends letters. */
  PLAY_BROKER("use the broker simulator", Role.PARTNER_MANAGER),
  /** Send failed messages again. */
  EMPTY_OUTBOX(
      "decide about messages to partners", Role.RESOURCE_SHARING_OPERATOR, Role.PARTNER_MANAGER),
  LOAD_CATALOGUE("load records into the catalog", Role.RESOURCE_SHARING_OPERATOR),
  /** Run jobs before they are due. */
  RUN_JOBS("start jobs"),
  /** Make, change and delete the accounts of staff. */
  KEEP_ACCOUNTS("manage accounts"),
  READ_AUDIT("read the audit"),
  SEND_LETTERS("send letters again", Role.DESK_OPERATOR, Role.RESOURCE_SHARING_OPERATOR),
  KEEP_LETTER_TEMPLATES("change the texts of letters"),
  /** Save shared views of lists, and delete them. */
  SHARE_VIEWS("share views", Role.PARTNER_MANAGER),
  /** See patrons' data, and letters and messages about them. */
  READ_PATRONS("read patrons' data", Right.READ_PATRONS),
  /** Export whole lists as files. */
  EXPORT("export lists", Right.EXPORT);

  private final String purpose;
  private final Set<Role> roles;

  Permission(String purpose, Role... roles) {
    this.purpose = purpose;
    this.roles = EnumSet.of(Role.ADMINISTRATOR, roles);
  }

  Permission(String purpose, Right right) {
    this.purpose = purpose;
    this.roles = right.roles();
  }

  Set<Role> roles() {
    return roles;
  }

  /** Why a user without this permission is refused, and which roles have it. */
  public String refusal() {
    String who =
        roles.stream().map(role -> role.label().toLowerCase()).collect(Collectors.joining(" or "));
    return "You may not %s. Ask a colleague who is %s.".formatted(purpose, who);
  }
}
