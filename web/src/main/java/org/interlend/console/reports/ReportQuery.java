package org.interlend.console.reports;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.interlend.Side;
import org.interlend.console.PageAddress;
import org.interlend.reports.Dimension;
import org.interlend.reports.StatisticsQuery;

/** What a report shows, as the address of the page has it. */
record ReportQuery(
    Side side, LocalDate from, LocalDate to, Map<Dimension, String> only, Dimension by)
    implements Serializable {

  /** By which values requests can be selected, and the parameters of the address. */
  private static final List<Dimension> SELECTABLE =
      List.of(Dimension.PARTNER, Dimension.LIBRARY, Dimension.FORMAT, Dimension.PATRON_GROUP);

  /**
   * Reads the parameters; what is absent or invalid has a default: borrowing, this year until
   * today, by month.
   *
   * @param parameter the value of a parameter, or null
   */
  static ReportQuery of(UnaryOperator<String> parameter, LocalDate today) {
    LocalDate from =
        Objects.requireNonNullElse(
            PageAddress.dayOf(parameter.apply("from")), today.withDayOfYear(1));
    LocalDate to = Objects.requireNonNullElse(PageAddress.dayOf(parameter.apply("to")), today);
    Side side =
        Objects.requireNonNullElse(
            PageAddress.constant(Side.class, parameter.apply("side")), Side.BORROWING);
    return new ReportQuery(
        side,
        from,
        to,
        only(parameter, side),
        Objects.requireNonNullElse(
            PageAddress.constant(Dimension.class, parameter.apply("by")), Dimension.MONTH));
  }

  /** Lending requests have no patron group. */
  private static Map<Dimension, String> only(UnaryOperator<String> parameter, Side side) {
    Map<Dimension, String> only = new EnumMap<>(Dimension.class);
    for (Dimension dimension : SELECTABLE) {
      String value = parameter.apply(dimension.code());
      boolean applies = side == Side.BORROWING || dimension != Dimension.PATRON_GROUP;
      if (applies && value != null && !value.isBlank()) {
        only.put(dimension, value.strip());
      }
    }
    return only;
  }

  StatisticsQuery query() {
    return new StatisticsQuery(from, to, only, List.of(by));
  }

  /** The same days of the year before; the end of a month is one again, in February too. */
  StatisticsQuery yearBefore() {
    YearMonth month = YearMonth.from(to);
    LocalDate end =
        to.equals(month.atEndOfMonth()) ? month.minusYears(1).atEndOfMonth() : to.minusYears(1);
    return new StatisticsQuery(from.minusYears(1), end, only, List.of(by));
  }
}
