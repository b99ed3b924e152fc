package org.interlend.catalog;

import java.util.EnumSet;
import java.util.Set;
import org.interlend.text.LabeledInSentences;

/** The status of an item, with the statuses that may follow. */
public enum ItemStatus implements LabeledInSentences {
  EXPECTED,
  AVAILABLE,
  ON_HOLD_SHELF,
  /**
   * Fetched for a partner: at the resource sharing desk, or on the way there within the library.
   */
  IN_PROCESS,
  IN_TRANSIT,
  ON_LOAN,
  TO_RETURN_TO_PARTNER,
  RETURNED_TO_PARTNER,
  /** A copy on paper that its patron no longer needs: it does not go back. */
  TO_DISCARD,
  MISSING;

  /** Whether staff of a library clear it away: its patron no longer needs it. */
  public boolean isToBeCleared() {
    return this == TO_RETURN_TO_PARTNER || this == TO_DISCARD;
  }

  /** The statuses that may follow. */
  public Set<ItemStatus> next() {
    return switch (this) {
      // A parcel may be lost in the mail, on the way here or back.
      case EXPECTED ->
          EnumSet.of(
              ON_HOLD_SHELF,
              IN_PROCESS,
              IN_TRANSIT,
              ON_LOAN,
              TO_RETURN_TO_PARTNER,
              TO_DISCARD,
              MISSING);
      case AVAILABLE -> EnumSet.of(ON_HOLD_SHELF, IN_PROCESS, IN_TRANSIT, ON_LOAN, MISSING);
      case IN_PROCESS ->
          EnumSet.of(
              AVAILABLE,
              ON_HOLD_SHELF,
              IN_TRANSIT,
              ON_LOAN,
              TO_RETURN_TO_PARTNER,
              TO_DISCARD,
              MISSING);
      case ON_HOLD_SHELF ->
          // For the next patron it may stay on the hold shelf.
          EnumSet.of(
              ON_HOLD_SHELF,
              ON_LOAN,
              IN_TRANSIT,
              AVAILABLE,
              TO_RETURN_TO_PARTNER,
              TO_DISCARD,
              MISSING);
      // An item at the wrong library is sent on.
      case IN_TRANSIT ->
          EnumSet.of(
              IN_TRANSIT,
              ON_HOLD_SHELF,
              IN_PROCESS,
              AVAILABLE,
              ON_LOAN,
              TO_RETURN_TO_PARTNER,
              TO_DISCARD,
              MISSING);
      case ON_LOAN ->
          EnumSet.of(
              AVAILABLE,
              ON_HOLD_SHELF,
              IN_PROCESS,
              IN_TRANSIT,
              TO_RETURN_TO_PARTNER,
              TO_DISCARD,
              MISSING);
      case TO_RETURN_TO_PARTNER ->
          // The patron may come after the last day.
          EnumSet.of(RETURNED_TO_PARTNER, IN_TRANSIT, ON_LOAN, MISSING);
      case TO_DISCARD -> EnumSet.of(ON_LOAN, MISSING);
      case RETURNED_TO_PARTNER -> EnumSet.of(MISSING);
      case MISSING ->
          EnumSet.of(AVAILABLE, ON_HOLD_SHELF, IN_TRANSIT, TO_RETURN_TO_PARTNER, TO_DISCARD);
    };
  }
}
