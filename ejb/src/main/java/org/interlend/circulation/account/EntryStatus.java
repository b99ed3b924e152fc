package org.interlend.circulation.account;

import org.interlend.text.LabeledInSentences;

/**
 * The status of an entry on a patron's account. A settled entry stays so, unless staff undo the
 * settlement within minutes.
 */
public enum EntryStatus implements LabeledInSentences {
  OPEN,
  PAID,
  WAIVED
}
