package org.interlend.console.requests;

import org.interlend.settings.SettingsGroup;

/** What staff enter for an action with a request, on its page or in a list. */
public class ActionFields implements SettingsGroup {
  private static final long serialVersionUID = 1L;

  /** The reason or note; may be empty. */
  String reason;

  /** The code of the chosen reason, or null. */
  String reasonCode;

  /** The account to which the request is to be assigned; null for no one. */
  String assignee;
}
