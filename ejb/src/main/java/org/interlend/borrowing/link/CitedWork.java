package org.interlend.borrowing.link;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interlend.partners.CitedWorkField;
import org.interlend.text.Text;

/**
 * The work that a patron requests from another library, as far as it is known. Every value is cut
 * to a length that fits in an address; none has control characters.
 */
public final class CitedWork {

  private static final int LONG = 500;
  private static final int SHORT = 100;
  private static final Set<CitedWorkField> LONG_FIELDS =
      EnumSet.of(
          CitedWorkField.TITLE,
          CitedWorkField.ARTICLE_TITLE,
          CitedWorkField.AUTHOR,
          CitedWorkField.PUBLISHER,
          CitedWorkField.DOI,
          CitedWorkField.SOURCE);

  private final Genre genre;
  private final Map<CitedWorkField, String> values = new EnumMap<>(CitedWorkField.class);

  /**
   * @param values the known values; blank counts as unknown
   */
  CitedWork(Genre genre, Map<CitedWorkField, String> values) {
    this.genre = genre;
    values.forEach(
        (field, value) -> {
          String fitting = Text.fit(value, longest(field));
          if (fitting != null) {
            this.values.put(field, fitting);
          }
        });
    this.values.put(CitedWorkField.GENRE, genre.word());
  }

  /**
   * @param values the known values, with the genre as a word of OpenURL; blank counts as unknown
   */
  public static CitedWork of(Map<CitedWorkField, String> values) {
    Genre genre =
        Optional.ofNullable(values.get(CitedWorkField.GENRE)).flatMap(Genre::of).orElse(Genre.BOOK);
    return new CitedWork(genre, values);
  }

  /** The greatest length of a value, in characters. */
  public static int longest(CitedWorkField field) {
    return LONG_FIELDS.contains(field) ? LONG : SHORT;
  }

  public Genre genre() {
    return genre;
  }

  /** The value, or null when it is not known. */
  public String value(CitedWorkField field) {
    return values.get(field);
  }

  Map<CitedWorkField, String> values() {
    return values;
  }

  boolean knows(CitedWorkField field) {
    return values.containsKey(field);
  }

  /** The values that a broker needs to find the work and that are not known yet. */
  public Set<CitedWorkField> missing() {
    Set<CitedWorkField> missing = EnumSet.noneOf(CitedWorkField.class);
    if (!knows(CitedWorkField.TITLE)) {
      missing.add(CitedWorkField.TITLE);
    }
    if (genre.part() && !knows(CitedWorkField.ARTICLE_TITLE)) {
      missing.add(CitedWorkField.ARTICLE_TITLE);
    }
    if (genre.oneOfMany() && !knows(CitedWorkField.AUTHOR) && !knows(CitedWorkField.ISBN)) {
      missing.add(CitedWorkField.AUTHOR);
    }
    return missing;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CitedWork work && values.equals(work.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }
}
