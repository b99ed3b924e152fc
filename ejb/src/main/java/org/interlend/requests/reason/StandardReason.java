package org.interlend.requests.reason;

import org.interlend.text.Labeled;

/** The reason of a step that always has the same one, so that staff are not asked for it. */
public enum StandardReason implements Labeled {
  /** Staff cancel it from the pick list. */
  CANCELED_ON_PICK_LIST,
  RECALLED_BY_LENDER
}
