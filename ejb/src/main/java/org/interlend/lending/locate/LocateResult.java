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

/** What {@link CopySearch} found. */
sealed interface LocateResult {

  /** The title, or null when none was found. */
  LocalBib bib();

  /**
   * A copy that can be sent.
   *
   * @param named whether it is an item that the broker names, or one of the same volume
   */
  record Found(LocalItem item, boolean named) implements LocateResult {

    private static final int THE_VOLUME = 0;
    private static final int WHOLE_TITLE = 1;
    private static final int OTHER = 2;

    @Override
    public LocalBib bib() {
      return item.bib();
    }

    /** Whether it is a volume that was found by its title, and the request names none. */
    boolean isOfAnyVolume(LendingRequest request) {
      return !named && item.description() != null && request.part().volume() == null;
    }

    /** A copy without a description is the whole title. */
    private int distance(String volume) {
      if (item.description() == null) {
        return WHOLE_TITLE;
      }
      return item.description().equalsIgnoreCase(volume) ? THE_VOLUME : OTHER;
    }
  }

  /**
   * No copy.
   *
   * @param bib the title, or null
   * @param values of the reason, after the value at fault
   */
  record NotFound(LocalBib bib, LendingReason why, List<Object> values) implements LocateResult {

    NotFound(LocalBib bib, LendingReason why, Object... values) {
      this(bib, why, List.of(values));
    }

    /** No title has a number of the request; an order without a record has none. */
    static NotFound withoutTitle(RequestedMaterial title) {
      return new NotFound(
          null, title.numbers().isEmpty() ? LendingReason.NO_TITLE_NUMBER : LendingReason.NO_TITLE);
    }

    Fact reason() {
      return why.fact(null, values.toArray());
    }
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
        .filter(Found.class::isInstance)
        .min(Comparator.comparing(each -> ((Found) each).distance(volume)))
        .orElse(found.get(0));
  }

  /**
   * What it means for a request: for an article that SLNP or Libris order, whose volume is part of
   * a free text, staff choose the volume of the title, and for a volume of a title in several the
   * copy. The title stays, even if another one that the request may mean has a copy.
   */
  default LocateResult appliedTo(LendingRequest request) {
    if (bib() == null) {
      return this;
    }
    BibMatch requested = request.requested();
    if (request.isCopy() && !request.partner().managesLoans()) {
      return new NotFound(
          requested.isFound() ? requested.bib() : bib(), LendingReason.VOLUME_TO_CHOOSE);
    }
    String volume = request.part().volume();
    return this instanceof Found found
            && volume != null
            && found.distance(volume) == Found.OTHER
            && !found.named
        ? new NotFound(bib(), LendingReason.VOLUME_REQUESTED, volume)
        : this;
  }
}
