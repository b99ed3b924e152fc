package org.interlend.console.requests;

import org.interlend.settings.SettingsGroup;

/** What staff enter of the library behind the broker, and as a note. */
public class RemarksFields implements SettingsGroup {
  private static final long serialVersionUID = 1L;

  /** Code, ISIL or alias of the library; may be empty. */
  String code;

  /** Its name; may be empty. */
  String name;

  /** Its postal address, line by line; may be empty. */
  String address;

  /** The text of a new note. */
  String note;
}
