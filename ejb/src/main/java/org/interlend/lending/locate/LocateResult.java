package org.interlend.lending.locate;

import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItem;
import org.interlend.lending.request.LendingReason;
import org.interlend.text.Fact;

/**
 * The title and copy that {@link CopySearch} found.
 *
 * @param bib the title, or null
 * @param item a copy that can be sent, or null
 * @param why why no copy was found, or null
 * @param values of the reason, after the value at fault
 */
record LocateResult(LocalBib bib, LocalItem item, LendingReason why, Object... values) {

  static LocateResult found(LocalItem item) {
    return new LocateResult(item.bib(), item, null);
  }

  static LocateResult withoutTitle(LendingReason why, Object... values) {
    return new LocateResult(null, null, why, values);
  }

  static LocateResult withoutCopy(LocalBib bib, LendingReason why, Object... values) {
    return new LocateResult(bib, null, why, values);
  }

  /** Why no copy was found; null when one was. */
  Fact reason() {
    return why == null ? null : why.fact(null, values);
  }
}
