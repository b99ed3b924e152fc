package org.interlend.patrons;

import java.util.List;
import java.util.Locale;
import org.interlend.text.Fact;
import org.interlend.text.Sentences;

/**
 * A reason why a patron cannot be erased: records that still need the patron.
 *
 * @param kind the kind of record
 * @param examples some of the records, by barcode, number or amount
 * @param count the number of records
 */
public record ErasureObstacle(Kind kind, List<?> examples, long count) {

  private static final String BUNDLE = "org.interlend.patrons.ErasureObstacles";
  private static final int MAX_EXAMPLES = 5;

  static ErasureObstacle of(Kind kind, List<?> open) {
    return new ErasureObstacle(kind, open.stream().limit(MAX_EXAMPLES).toList(), open.size());
  }

  /** The kinds of obstacles. */
  public enum Kind {
    OPEN_LOAN,
    OPEN_HOLD,
    OPEN_CHARGE,
    OPEN_REQUEST,
    OPEN_MESSAGE
  }

  /** The obstacle and what to do about it, for staff. */
  public String sentence(Locale locale) {
    return Fact.of(kind, Sentences.joined(", ", examples), count - examples.size())
        .sentence(BUNDLE, locale);
  }
}
