package org.interlend.partners.profile;

import org.interlend.text.Labeled;

/** Optional steps of borrowing, which a library can switch off for each partner. */
public enum BorrowingStep implements Labeled {
  CANCEL_BY_PARTNER,
  CANCEL_BY_PATRON,
  CANCEL_BY_STAFF,
  RECALL_BY_PARTNER,
  REPORT_DAMAGED,
  REPORT_LOST
}
