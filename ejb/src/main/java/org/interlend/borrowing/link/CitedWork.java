package org.interlend.borrowing.link;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interlend.partners.CitationField;
import org.interlend.text.Text;

/**
 * The work that a patron requests from another library, as far as it is known. Every value is cut
 * to a length that fits in an address; none has control characters.
 */
public final class CitedWork {

  private static final int LONG = 500;
  private static final int SHORT = 100;
  private static final Set<CitationField> LONG_FIELDS =
      EnumSet.of(
          CitationField.TITLE,
          CitationField.ARTICLE_TITLE,
          CitationField.AUTHOR,
          CitationField.PUBLISHER,
          CitationField.DOI,
          CitationField.SOURCE);

  private final Genre genre;
  private final Map<CitationField, String> values = new EnumMap<>(CitationField.class);

  /**
   * @param values the known values; blank counts as unknown
   */
  CitedWork(Genre genre, Map<CitationField, String> values) {
    this.genre = genre;
    values.forEach(
        (field, value) -> {
          String fitting = Text.fit(value, longest(field));
          if (fitting != null) {
            this.values.put(field, fitting);
          }
        });
    this.values.put(CitationField.GENRE, genre.word());
  }

  /**
   * @param values the known values, with the genre as a word of OpenURL; blank counts as unknown
   */
  public static CitedWork of(Map<CitationField, String> values) {
    Genre genre =
        Optional.ofNullable(values.get(CitationField.GENRE)).flatMap(Genre::of).orElse(Genre.BOOK);
    return new CitedWork(genre, values);
  }

  /** The greatest length of a value, in characters. */
  public static int longest(CitationField field) {
    return LONG_FIELDS.contains(field) ? LONG : SHORT;
  }

  public Genre genre() {
    return genre;
  }

  /** The value, or null when it is not known. */
  public String value(CitationField field) {
    return values.get(field);
  }

  Map<CitationField, String> values() {
    return values;
  }

  boolean knows(CitationField field) {
    return values.containsKey(field);
  }

  /** The values that a broker needs to find the work and that are not known yet. */
  public Set<CitationField> missing() {
    Set<CitationField> missing = EnumSet.noneOf(CitationField.class);
    if (!knows(CitationField.TITLE)) {
      missing.add(CitationField.TITLE);
    }
    if (genre.part() && !knows(CitationField.ARTICLE_TITLE)) {
      missing.add(CitationField.ARTICLE_TITLE);
    }
    if (genre.oneOfMany() && !knows(CitationField.AUTHOR) && !knows(CitationField.ISBN)) {
      missing.add(CitationField.AUTHOR);
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
