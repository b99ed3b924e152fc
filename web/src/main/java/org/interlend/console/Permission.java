package org.interlend.console;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.requests.action.ActionRole;
import org.interlend.security.Role;
import org.interlend.staff.AccessRight;

/** What staff may do and read in the console, with the roles that allow it. */
public enum Permission {
  /** Check out, check in, scan in. */
  LEND(ActionRole.DESK_STAFF),
  /** Receive what partners send, and send it back. */
  RECEIVE(ActionRole.RESOURCE_SHARING_STAFF),
  /** Find copies for partners, ship them, answer their renewals. */
  SUPPLY(ActionRole.RESOURCE_SHARING_STAFF),
  KEEP_PATRONS(Role.DESK_OPERATOR, Role.RESOURCE_SHARING_OPERATOR),
  /** Load patrons from a file. */
  LOAD_PATRONS(Role.DESK_OPERATOR),
  /** Enter charges, record payments and waive charges. */
  SETTLE(Role.DESK_OPERATOR),
  KEEP_TERMS,
  KEEP_CALENDAR,
  /** Enter the institution and its libraries, and change settings of the server. */
  CONFIGURE,
  KEEP_REASONS,
  KEEP_PARTNERS(Role.PARTNER_MANAGER),
  /** Play a partner's broker, which changes records and sends letters. */
  PLAY_BROKER(Role.PARTNER_MANAGER),
  /** Send failed messages again. */
  EMPTY_OUTBOX(Role.RESOURCE_SHARING_OPERATOR, Role.PARTNER_MANAGER),
  /** Mark refused messages of partners as handled. */
  HANDLE_MESSAGES(Role.RESOURCE_SHARING_OPERATOR, Role.PARTNER_MANAGER),
  /** Have refused messages of partners processed once more. */
  PROCESS_MESSAGES(Role.RESOURCE_SHARING_OPERATOR),
  LOAD_CATALOG(Role.RESOURCE_SHARING_OPERATOR),
  /** Run jobs before they are due. */
  RUN_JOBS,
  /** Make, change and delete the accounts of staff. */
  KEEP_ACCOUNTS,
  READ_AUDIT,
  SEND_LETTERS(Role.DESK_OPERATOR, Role.RESOURCE_SHARING_OPERATOR),
  KEEP_LETTER_TEMPLATES,
  /** Save shared views of lists, and delete them. */
  SHARE_VIEWS(Role.PARTNER_MANAGER),
  /** See patrons' data, and letters and messages about them. */
  READ_PATRONS(AccessRight.READ_PATRONS),
  /** Export whole lists as files. */
  EXPORT(AccessRight.EXPORT);

  private final Set<Role> roles;

  Permission(Role... roles) {
    this.roles = EnumSet.of(Role.ADMINISTRATOR, roles);
  }

  Permission(ActionRole who) {
    this.roles = Role.of(who);
  }

  Permission(AccessRight right) {
    this.roles = right.roles();
  }

  Set<Role> roles() {
    return roles;
  }

  /** Why a user without this permission is refused, and which roles have it. */
  public String refusal(ConsoleTexts texts) {
    String or = " " + texts.shell("permission.or") + " ";
    return texts.shell(
        "permission.refused",
        texts.shell("permission." + name()),
        roles.stream()
            .map(role -> texts.inSentence(role.label(texts.locale())))
            .collect(Collectors.joining(or)));
  }
}
