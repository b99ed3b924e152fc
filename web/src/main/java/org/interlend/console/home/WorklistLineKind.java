package org.interlend.console.home;

/** The kinds of work in the worklist on the home page. */
public enum WorklistLineKind {
  ASSIGNED(Group.NOW, "pi-user-edit", "violet"),
  PATRON_MATCH(Group.NOW, "pi-user", "red"),
  PATRON_REQUESTS(Group.NOW, "pi-file-edit", "blue"),
  PATRON_REQUESTS_TO_CONFIRM(Group.NOW, "pi-file-edit", "blue"),
  RECEIVE(Group.NOW, "pi-inbox", "blue"),
  SEND_BACK(Group.NOW, "pi-send", "violet"),
  RENEWALS_WAITING(Group.NOW, "pi-question-circle", "blue"),
  RENEWALS_ASKED(Group.WAITING, "pi-hourglass", "blue"),
  RECALLED(Group.PROBLEMS, "pi-replay", "red"),
  SHIPPED(Group.WAITING, "pi-truck", "blue"),
  SENT_BACK(Group.WAITING, "pi-reply", "violet"),
  WARNED(Group.PROBLEMS, "pi-exclamation-triangle", "amber"),
  PICK(Group.NOW, "pi-directions", "blue"),
  EXPIRED(Group.NOW, "pi-calendar-times", "red"),
  HOLD_SHELF(Group.WAITING, "pi-bookmark", "amber"),
  EXPIRING(Group.WAITING, "pi-clock", "amber"),
  LOANS(Group.WAITING, "pi-book", "green"),
  OVERDUE(Group.PROBLEMS, "pi-exclamation-triangle", "red"),
  ASSIGNED_LENDING(Group.NOW, "pi-user-edit", "violet"),
  LOCATE(Group.NOW, "pi-search", "amber"),
  SHIP(Group.NOW, "pi-box", "violet"),
  PARTNER_RENEWALS(Group.NOW, "pi-question-circle", "blue"),
  CHECK_IN(Group.NOW, "pi-check-square", "violet"),
  OVERDUE_AT_PARTNERS(Group.PROBLEMS, "pi-exclamation-triangle", "red"),
  WARNED_LENDING(Group.PROBLEMS, "pi-exclamation-triangle", "amber"),
  FAILURES(Group.PROBLEMS, "pi-times-circle", "red"),
  UNDELIVERED(Group.PROBLEMS, "pi-envelope", "red"),
  LETTERS_NO_ADDRESS(Group.NOW, "pi-phone", "blue"),
  LETTERS_FAILED(Group.PROBLEMS, "pi-envelope", "red");

  /** When the work is due. */
  public enum Group {
    /** Staff can do it now. */
    NOW,
    /** Patrons, partners or brokers act next. */
    WAITING,
    /** Something has gone wrong, or is late. */
    PROBLEMS
  }

  private final Group group;
  private final String icon;
  private final String tone;

  WorklistLineKind(Group group, String icon, String tone) {
    this.group = group;
    this.icon = icon;
    this.tone = tone;
  }

  Group group() {
    return group;
  }

  public String icon() {
    return icon;
  }

  /** A color class of the style sheet. */
  public String tone() {
    return tone;
  }
}
