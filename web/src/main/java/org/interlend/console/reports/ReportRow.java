package org.interlend.console.reports;

import java.io.Serializable;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import org.interlend.Money;
import org.interlend.reports.Figures;

/**
 * The figures of one group in the table.
 *
 * @param before those of the same group a year before; null when it had no request
 */
public record ReportRow(String label, Figures now, Figures before, Locale locale)
    implements Serializable {

  /** How many are not decided yet. */
  public long open() {
    return now.requests() - now.filled() - now.notFilled();
  }

  public long requestsBefore() {
    return before == null ? 0 : before.requests();
  }

  public String fillRate() {
    return percent(now);
  }

  public String fillRateBefore() {
    return before == null ? "–" : percent(before);
  }

  public String median() {
    return days(now.turnaround().medianDays());
  }

  public String ninetieth() {
    return days(now.turnaround().ninetiethDays());
  }

  public String medianBefore() {
    return before == null ? "–" : days(before.turnaround().medianDays());
  }

  public String ninetiethBefore() {
    return before == null ? "–" : days(before.turnaround().ninetiethDays());
  }

  /** What the requests cost the library. */
  public String costs() {
    return costs(now);
  }

  public String costsBefore() {
    return before == null ? "–" : costs(before);
  }

  private String costs(Figures figures) {
    return figures.costs().isEmpty()
        ? "–"
        : figures.costs().entrySet().stream()
            .map(each -> new Money(each.getValue(), Currency.getInstance(each.getKey())))
            .map(money -> money.shown(locale))
            .collect(Collectors.joining("; "));
  }

  private String percent(Figures figures) {
    NumberFormat percent = NumberFormat.getPercentInstance(locale);
    percent.setRoundingMode(RoundingMode.HALF_UP);
    return figures.fillRate().map(percent::format).orElse("–");
  }

  private String days(Double days) {
    return days == null ? "–" : String.format(locale, "%.1f", days);
  }
}
