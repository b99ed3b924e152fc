package org.interlend.console.institution;

import org.interlend.security.Permission;

/**
 * A page of settings.
 *
 * <p>Its name is {@code navigation.} and its section in the bundle of the shell, its purpose {@code
 * page.} and its section in the bundle of the configuration.
 */
public enum ConfigurationMenuEntry {
  SETUP(Group.INSTITUTION, "setup", "pi-flag", Permission.CONFIGURE),
  INSTITUTION(Group.INSTITUTION, "institution", "pi-globe", Permission.CONFIGURE),
  LIBRARIES(Group.INSTITUTION, "libraries", "pi-warehouse", Permission.CONFIGURE),
  CALENDAR(Group.INSTITUTION, "calendar", "pi-calendar-clock"),
  TERMS(Group.LOANS, "terms", "pi-calendar"),
  RULES(Group.LOANS, "temporary-item-rules", "pi-list-check"),
  WORKFLOW_PROFILES(Group.LOANS, "workflow-profiles", "pi-sitemap"),
  REASONS(Group.LOANS, "reasons", "pi-comment"),
  MAIL(Group.LETTERS, "mail", "pi-at", Permission.CONFIGURE),
  LETTER_TEMPLATES(Group.LETTERS, "letter-templates", "pi-file-edit"),
  COPYRIGHT(Group.LETTERS, "copyright", "pi-shield"),
  ACCOUNTS(Group.STAFF, "accounts", "pi-user-edit", Permission.KEEP_ACCOUNTS),
  SINGLE_SIGN_ON(Group.STAFF, "single-sign-on", "pi-sign-in", Permission.KEEP_ACCOUNTS),
  AUDIT(Group.STAFF, "audit", "pi-history", Permission.READ_AUDIT),
  JOBS(Group.SERVER, "jobs", "pi-clock"),
  SERVER_SETTINGS(Group.SERVER, "server-settings", "pi-server", Permission.CONFIGURE);

  /** What the pages are about. */
  public enum Group {
    INSTITUTION,
    LOANS,
    LETTERS,
    STAFF,
    SERVER
  }

  private final Group group;
  private final String section;
  private final String icon;
  private final Permission needed;

  /** A page that all staff may read. */
  ConfigurationMenuEntry(Group group, String section, String icon) {
    this(group, section, icon, null);
  }

  ConfigurationMenuEntry(Group group, String section, String icon, Permission needed) {
    this.group = group;
    this.section = section;
    this.icon = icon;
    this.needed = needed;
  }

  Group group() {
    return group;
  }

  /** The permission without which the page is not shown; null for a page of all staff. */
  Permission needed() {
    return needed;
  }

  /** The name by which the page tells the frame where it is. */
  public String section() {
    return section;
  }

  public String address() {
    return section + ".xhtml";
  }

  public String icon() {
    return icon;
  }
}
