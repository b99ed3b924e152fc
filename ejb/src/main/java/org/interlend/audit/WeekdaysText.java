package org.interlend.audit;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Weekdays, and the hours of weekdays, as the audit keeps them and as people read them. */
final class WeekdaysText {

  private static final String TIME = "\\d{2}:\\d{2}";
  private static final Pattern ELEMENTS =
      Pattern.compile("(?<=DAY)(?:,|" + ValueText.ELEMENTS + ")");
  private static final Pattern ELEMENT =
      Pattern.compile("(?:(?<closes>" + TIME + "), (?<opens>" + TIME + "), )?(?<day>[A-Z]+DAY)");

  private WeekdaysText() {}

  /**
   * @param text such as {@code SATURDAY,SUNDAY}, or {@code 18:00, 09:00, MONDAY} for hours
   */
  static String shown(String text, Locale locale) {
    SortedMap<DayOfWeek, List<String>> days = new TreeMap<>();
    for (String element : ELEMENTS.split(text)) {
      Matcher parts = ELEMENT.matcher(element);
      if (!parts.matches()) {
        return text;
      }
      List<String> hours =
          days.computeIfAbsent(DayOfWeek.valueOf(parts.group("day")), day -> new ArrayList<>());
      if (parts.group("opens") != null) {
        hours.add(parts.group("opens") + "–" + parts.group("closes"));
      }
    }
    return days.entrySet().stream()
        .map(day -> day(day.getKey(), day.getValue(), locale))
        .collect(Collectors.joining(ValueText.ELEMENTS));
  }

  private static String day(DayOfWeek day, List<String> hours, Locale locale) {
    String name = day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    return hours.isEmpty()
        ? name
        : name + " " + hours.stream().sorted().collect(Collectors.joining(ValueText.PARTS));
  }
}
