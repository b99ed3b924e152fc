package org.interlend.borrowing.link;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interlend.partners.LinkField;
import org.interlend.text.Text;

/**
 * The work that a patron requests from another library, as far as it is known. Every value is cut
 * to a length that fits in an address; none has control characters.
 */
public final class CitedWork {

  private static final int LONG = 500;
  private static final int SHORT = 100;
  private static final Set<LinkField> LONG_FIELDS =
      EnumSet.of(
          LinkField.TITLE,
          LinkField.ARTICLE_TITLE,
          LinkField.AUTHOR,
          LinkField.PUBLISHER,
          LinkField.DOI,
          LinkField.SOURCE);

  private final Genre genre;
  private final Map<LinkField, String> values = new EnumMap<>(LinkField.class);

  /**
   * @param values the known values; blank counts as unknown
   */
  CitedWork(Genre genre, Map<LinkField, String> values) {
    this.genre = genre;
    values.forEach(
        (field, value) -> {
          String fitting = Text.fit(value, longest(field));
          if (fitting != null) {
            this.values.put(field, fitting);
          }
        });
    this.values.put(LinkField.GENRE, genre.word());
  }

  /**
   * @param values the known values, with the genre as a word of OpenURL; blank counts as unknown
   */
  public static CitedWork of(Map<LinkField, String> values) {
    Genre genre =
        Optional.ofNullable(values.get(LinkField.GENRE)).flatMap(Genre::of).orElse(Genre.BOOK);
    return new CitedWork(genre, values);
  }

  /** The greatest length of a value, in characters. */
  public static int longest(LinkField field) {
    return LONG_FIELDS.contains(field) ? LONG : SHORT;
  }

  public Genre genre() {
    return genre;
  }

  /** The value, or null when it is not known. */
  public String value(LinkField field) {
    return values.get(field);
  }

  Map<LinkField, String> values() {
    return values;
  }

  boolean knows(LinkField field) {
    return values.containsKey(field);
  }

  /** The values that a broker needs to find the work and that are not known yet. */
  public Set<LinkField> missing() {
    Set<LinkField> missing = EnumSet.noneOf(LinkField.class);
    if (!knows(LinkField.TITLE)) {
      missing.add(LinkField.TITLE);
    }
    if (genre.part() && !knows(LinkField.ARTICLE_TITLE)) {
      missing.add(LinkField.ARTICLE_TITLE);
    }
    if (genre.oneOfMany() && !knows(LinkField.AUTHOR) && !knows(LinkField.ISBN)) {
      missing.add(LinkField.AUTHOR);
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
