package org.interlend.notices;

import java.io.Serializable;
import java.util.Set;

/**
 * Which letters a list shows; null or empty in a field means all.
 *
 * @param text beginnings of words of the patron's name; or the beginning of the patron's primary
 *     id, the partner's name or code, or the e-mail address
 * @param byPatron whether the text is also searched in patrons and their addresses
 */
public record LetterFilter(
    Set<LetterStatus> statuses, LetterKind kind, String text, boolean byPatron)
    implements Serializable {

  private static final Set<LetterStatus> AWAITING_STAFF =
      Set.of(LetterStatus.FAILED, LetterStatus.NO_ADDRESS);

  /** All letters in a status. */
  public static LetterFilter in(LetterStatus status) {
    return new LetterFilter(Set.of(status), null, null, false);
  }

  /** Whether staff decide what becomes of each of these letters. */
  public boolean awaitsStaff() {
    return !statuses.isEmpty() && AWAITING_STAFF.containsAll(statuses);
  }

  /** Whether the filter has any condition. */
  public boolean narrows() {
    return !statuses.isEmpty() || kind != null || text != null;
  }
}
