package org.interlend.audit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interlend.institution.ClosedPeriod;
import org.interlend.text.Sentences;

/** Closed days with their names, as the audit keeps them and as people read them. */
final class ClosedDaysText {

  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final Pattern ELEMENTS = Pattern.compile(ValueText.ELEMENTS + "(?=" + DAY + ": )");
  private static final Pattern ELEMENT =
      Pattern.compile("(?<day>" + DAY + "): (?<name>.*)", Pattern.DOTALL);

  private ClosedDaysText() {}

  /**
   * @param text as {@link ValueText} writes a map by days
   */
  static String shown(String text, Locale locale) {
    SortedMap<LocalDate, String> days = new TreeMap<>();
    for (String element : ELEMENTS.split(text)) {
      Matcher parts = ELEMENT.matcher(element);
      if (!parts.matches()) {
        return text;
      }
      days.put(LocalDate.parse(parts.group("day")), parts.group("name"));
    }
    return ClosedPeriod.of(days).stream()
        .map(period -> period.shown(day -> Sentences.day(day, locale)))
        .collect(Collectors.joining(ValueText.ELEMENTS));
  }
}
