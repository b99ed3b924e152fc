package org.interlend.requests.reason;

import org.interlend.text.Labeled;

/** Why a step is taken that gives its reason by itself: staff are not asked for one. */
public enum StandardReason implements Labeled {
  /** Staff cancel it from the pick list. */
  CANCELED_ON_PICK_LIST,
  RECALLED_BY_LENDER
}
