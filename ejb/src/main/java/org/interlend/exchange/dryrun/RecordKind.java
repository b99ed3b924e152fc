package org.interlend.exchange.dryrun;

import org.interlend.text.Labeled;

/** The kinds of records that a dry run counts. */
public enum RecordKind implements Labeled {
  BORROWING_REQUEST,
  BORROWED_VOLUME,
  LENDING_REQUEST,
  TEMPORARY_BIB,
  TEMPORARY_HOLDING,
  TEMPORARY_ITEM,
  OWN_ITEM,
  HOLD,
  LOAN,
  MOVE_REQUEST,
  ACCOUNT_ENTRY,
  PATRON,
  PATRON_REQUEST,
  PARTNER,
  FILE,
  OUTGOING_MESSAGE,
  LETTER,
  OTHER
}
