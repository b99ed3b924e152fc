package org.interlend.ncip.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.regex.Pattern;
import org.interlend.EndOfDay;
import org.interlend.exchange.MessageFact;
import org.interlend.text.Text;

/**
 * Reads and writes the dates of messages. The schema requires xs:dateTime; real clients send less.
 */
public final class Dates {

  private static final DateTimeFormatter LENIENT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendValue(ChronoField.YEAR, 4)
          .appendPattern("-MM-dd")
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalEnd()
          .optionalStart()
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalEnd()
          .appendPattern("[XXX][XX][X]")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  /** How xs:dateTime writes the end of a day, which Java's formats do not read. */
  private static final Pattern MIDNIGHT =
      Pattern.compile("(?<=[Tt ])24:00(?::00(?:[.,]0+)?)?(?=$|[Zz+-])");

  /** Of a text that is no date. */
  private static final int MAX_SHOWN_LENGTH = 40;

  /**
   * The last moment with a year of four digits, as clients can read it. Some send it for "without
   * end", and in another time zone that is a day of the next year.
   */
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private static final DateTimeFormatter UTC_MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Dates() {}

  /**
   * Reads a date.
   *
   * @param text such as {@code 2026-06-30T21:59:59Z}, {@code 2026-06-30T23:59:00} or {@code
   *     2026-06-30}
   * @param zone the time zone for a text without one, and for a day: a zone that stands after a day
   *     without time is only the sender's way of writing it
   * @param elementPath the element it is from, such as {@code //AcceptItem/DateForReturn}
   * @return the moment; a day without time, or at 24:00:00, means its end, 23:59:59
   * @throws UnreadableMessageException of kind INVALID_DATE
   */
  public static Instant parse(String text, ZoneId zone, String elementPath) {
    try {
      TemporalAccessor parsed =
          LENIENT.parse(MIDNIGHT.matcher(text.strip()).replaceFirst(EndOfDay.TIME.toString()));
      LocalDate date = LocalDate.from(parsed);
      LocalTime time = parsed.query(TemporalQueries.localTime());
      ZoneId zoneInText = parsed.query(TemporalQueries.zone());
      ZoneId there = zoneInText == null || time == null ? zone : zoneInText;
      return time == null || time.equals(EndOfDay.TIME)
          ? EndOfDay.of(date, there)
          : date.atTime(time).atZone(there).toInstant();
    } catch (DateTimeException invalid) {
      throw UnreadableMessageException.invalidDate(
          MessageFact.DATE_INVALID.with(Text.fit(text, MAX_SHOWN_LENGTH), name(elementPath)),
          elementPath,
          text);
    }
  }

  private static String name(String elementPath) {
    return elementPath.substring(elementPath.lastIndexOf('/') + 1);
  }

  /**
   * Writes a date as Alma's answers have it.
   *
   * @param instant the moment; one after the year 9999 becomes the end of that year
   * @return such as {@code 2026-06-30T21:59:59.000Z}, always UTC
   */
  public static String format(Instant instant) {
    return UTC_MILLISECONDS.format(instant.isAfter(LATEST) ? LATEST : instant);
  }
}
