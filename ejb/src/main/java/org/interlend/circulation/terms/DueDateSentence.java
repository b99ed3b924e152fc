package org.interlend.circulation.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interlend.text.Fact;
import org.interlend.text.Facts;
import org.interlend.text.Sentences;

/** Explains a due date in a reader's language. */
public final class DueDateSentence {

  private static final String BUNDLE = "org.interlend.circulation.terms.DueDateCalculator";

  private DueDateSentence() {}

  /**
   * @param steps the steps of {@link DueDateStep}
   * @return null when there are none
   */
  public static String of(Facts steps, Locale locale) {
    return steps.isEmpty() ? null : of(steps.list(), locale);
  }

  private static String of(List<Fact> steps, Locale locale) {
    if (steps.isEmpty()) {
      return "";
    }
    Fact first = steps.get(0);
    List<String> values = new ArrayList<>(first.values());
    values.add(0, Fact.text(of(steps.subList(1, steps.size()), locale)));
    return Sentences.of(BUNDLE, first.kind(), locale, values);
  }
}
