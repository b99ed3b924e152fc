package org.interlend.partners;

import org.interlend.text.Labeled;

/** How patrons request through a partner on the library's form. */
public enum PatronOrdering implements Labeled {
  /** They are forwarded to the broker's page; what a signed-in patron requests is kept. */
  LINK,
  /** They sign in first, so that every request is kept. */
  SIGNED_IN_LINK,
  /** They sign in, and staff order it at the broker. No link is needed. */
  STAFF
}
