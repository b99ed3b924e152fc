package org.interlend.partners;

import org.interlend.text.Labeled;

/**
 * Behavior that one client needs and another does not. Behavior that suits all clients has no
 * switch: every answer contains the identifiers, and titles only if the message requests them.
 */
public enum CompatibilitySwitch implements Labeled {
  /** For clients that search the whole answer for words such as <i>Problem</i>. */
  NO_PROBLEM_WORDS,

  /** For scripts that look for an element's bare name in the text. */
  NAMES_WITHOUT_PREFIX,

  /** For clients that accept only an item number of this type as a barcode. */
  ITEM_BARCODE,

  /** For clients that cannot handle a request without an item. */
  UNFILLED_REFUSED,

  /** For clients that follow the DTD of version 1 strictly. */
  NOTIFICATIONS_KEPT_QUIET,

  /** For clients that know only version 1. */
  MESSAGES_IN_VERSION_ONE
}
