package org.interlend.lending.locate;

import java.util.Comparator;
import java.util.List;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItem;
import org.interlend.lending.request.BibMatch;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.RequestedMaterial;
import org.interlend.text.Fact;

/**
 * The title and copy that {@link CopySearch} found.
 *
 * @param bib the title, or null
 * @param item a copy that can be sent, or null
 * @param named whether the copy is an item that the broker names, or one of the same volume
 * @param why why no copy was found, or null
 * @param values of the reason, after the value at fault
 */
record LocateResult(
    LocalBib bib, LocalItem item, boolean named, LendingReason why, Object... values) {

  private static final int THE_VOLUME = 0;
  private static final int WHOLE_TITLE = 1;
  private static final int OTHER = 2;

  static LocateResult found(LocalItem item, boolean named) {
    return new LocateResult(item.bib(), item, named, null);
  }

  /** No title has a number of the request; an order without a record has none. */
  static LocateResult withoutTitle(RequestedMaterial title) {
    return withoutTitle(
        title.numbers().isEmpty() ? LendingReason.NO_TITLE_NUMBER : LendingReason.NO_TITLE);
  }

  static LocateResult withoutTitle(LendingReason why, Object... values) {
    return new LocateResult(null, null, false, why, values);
  }

  static LocateResult withoutCopy(LocalBib bib, LendingReason why, Object... values) {
    return new LocateResult(bib, null, false, why, values);
  }

  /**
   * Of the results for several titles with the requested number the first with a copy of the
   * requested volume; else one with a copy of the whole title; else one with any copy. Without a
   * volume the whole title comes first.
   *
   * @param found at least one
   * @param volume the requested one, or null
   */
  static LocateResult ofSeveral(List<LocateResult> found, String volume) {
    return found.stream()
        .filter(each -> each.item != null)
        .min(Comparator.comparing(each -> each.distance(volume)))
        .orElse(found.get(0));
  }

  /**
   * What it means for a request: for an article that SLNP or Libris order, whose volume is part of
   * a free text, staff choose the volume of the title, and for a volume of a title in several the
   * copy. The title stays, even if another one that the request may mean has a copy.
   */
  LocateResult appliedTo(LendingRequest request) {
    if (bib == null) {
      return this;
    }
    BibMatch requested = request.requested();
    if (request.isCopy() && !request.partner().managesLoans()) {
      return withoutCopy(
          requested.isFound() ? requested.bib() : bib, LendingReason.VOLUME_TO_CHOOSE);
    }
    String volume = request.part().volume();
    return item == null || volume == null || distance(volume) < OTHER || named
        ? this
        : withoutCopy(bib, LendingReason.VOLUME_REQUESTED, volume);
  }

  /** Whether it is a volume that was found by its title, and the request names none. */
  boolean isOfAnyVolume(LendingRequest request) {
    return item != null && !named && item.description() != null && request.part().volume() == null;
  }

  /** A copy without a description is the whole title. */
  private int distance(String volume) {
    if (item.description() == null) {
      return WHOLE_TITLE;
    }
    return item.description().equalsIgnoreCase(volume) ? THE_VOLUME : OTHER;
  }

  /** Why no copy was found; null when one was. */
  Fact reason() {
    return why == null ? null : why.fact(null, values);
  }
}
