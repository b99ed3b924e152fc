package org.interlend.security;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What staff may do and read, with the roles that allow it. The pages of the console, the calls of
 * the management API and the declared actions on requests name a permission, and no role.
 */
public enum Permission {
  /** Check out, check in, scan in. */
  LEND(Role.RESOURCE_SHARING_OPERATOR, Role.DESK_OPERATOR),
  /** Receive what partners send, and send it back. */
  RECEIVE(Role.RESOURCE_SHARING_OPERATOR),
  /** Find copies for partners, ship them, answer their renewals. */
  SUPPLY(Role.RESOURCE_SHARING_OPERATOR),
  KEEP_PATRONS(Role.DESK_OPERATOR, Role.RESOURCE_SHARING_OPERATOR),
  /** Load patrons from a file or another system; scripts also change and erase single ones. */
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
  /** See patrons' data, their loans and requests, and letters and messages about them. */
  READ_PATRONS(Role.RESOURCE_SHARING_OPERATOR, Role.DESK_OPERATOR),
  /** Open the files of patrons, and see the links to them. */
  OPEN_FILES(Role.RESOURCE_SHARING_OPERATOR),
  /** Export whole lists as files. */
  EXPORT(Role.RESOURCE_SHARING_OPERATOR, Role.PARTNER_MANAGER);

  private final Set<Role> roles;

  /**
   * @param roles those that have it besides administrators
   */
  Permission(Role... roles) {
    this.roles = Collections.unmodifiableSet(EnumSet.of(Role.ADMINISTRATOR, roles));
  }

  public Set<Role> roles() {
    return roles;
  }

  /**
   * Whether one of the user's roles has it.
   *
   * @param inRole whether the user has the role of a name, as the request of the user says
   */
  public boolean isGranted(Predicate<String> inRole) {
    return roles.stream().map(Role::name).anyMatch(inRole);
  }
}
