package org.interlend.notices;

import java.util.Set;

/**
 * Which letters a list shows; null or empty in a field means all.
 *
 * @param text beginning of the patron's last name or primary id, the partner's name or code, or the
 *     e-mail address
 */
public record LetterFilter(Set<LetterStatus> statuses, LetterKind kind, String text) {

  public static LetterFilter all() {
    return new LetterFilter(Set.of(), null, null);
  }
}
