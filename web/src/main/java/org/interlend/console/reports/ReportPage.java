package org.interlend.console.reports;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.Side;
import org.interlend.WorkflowException;
import org.interlend.console.ActionRunner;
import org.interlend.console.Choice;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.InstitutionView;
import org.interlend.console.Labels;
import org.interlend.console.PageAddress;
import org.interlend.console.Times;
import org.interlend.console.lists.QueryStringBuilder;
import org.interlend.console.partners.PartnerNames;
import org.interlend.partners.RequestFormat;
import org.interlend.reports.Dimension;
import org.interlend.reports.Figures;
import org.interlend.reports.SideStatistics;
import org.interlend.reports.SideStatistics.Group;
import org.interlend.reports.Statistics;
import org.interlend.reports.StatisticsSource;
import org.interlend.requests.reason.ReasonCodes;

/** The figures of a period beside those of the year before. */
@Named
@RequestScoped
public class ReportPage {

  /** A reason for which requests were not filled. */
  public record Reason(String label, long requests) {}

  @Inject private ConsoleTexts texts;
  @Inject private Labels labels;
  @Inject private Statistics statistics;
  @Inject private ReasonCodes reasonCodes;
  @Inject private InstitutionView institutionView;
  @Inject private Times times;
  @Inject private PartnerNames partnerNames;
  @Inject private ActionRunner actionRunner;

  private ReportQuery filter;
  private ReportRow whole;
  private List<ReportRow> rows = List.of();

  @PostConstruct
  void read() {
    filter = ReportQuery.of(PageAddress::text, times.today());
    try {
      SideStatistics now = statistics.of(filter.side(), filter.query());
      SideStatistics before = statistics.of(filter.side(), filter.yearBefore());
      whole = new ReportRow("", now.whole(), before.whole(), texts.locale());
      Map<String, Figures> past =
          before.groups().stream()
              .collect(Collectors.toMap(group -> aYearLater(value(group)), Group::figures));
      Map<String, String> names = names();
      rows =
          now.groups().stream()
              .map(
                  group ->
                      new ReportRow(
                          label(group, names),
                          group.figures(),
                          past.get(value(group)),
                          texts.locale()))
              .toList();
    } catch (WorkflowException tooMany) {
      actionRunner.refuse(tooMany.sentence(texts.locale()));
    }
  }

  private static String value(Group group) {
    String value = group.values().get(0);
    return value == null ? "" : value;
  }

  private String aYearLater(String value) {
    return filter.by() == Dimension.MONTH ? YearMonth.parse(value).plusYears(1).toString() : value;
  }

  private String label(Group group, Map<String, String> names) {
    String value = value(group);
    if (value.isEmpty()) {
      return texts.reports("group.none");
    }
    return filter.by() == Dimension.MONTH
        ? times.month(YearMonth.parse(value))
        : names.getOrDefault(value, value);
  }

  /** What the groups are called, by their values; empty where the value is the name. */
  private Map<String, String> names() {
    List<Choice> known =
        switch (filter.by()) {
          case LIBRARY -> institutionView.libraries();
          case PARTNER -> partnerNames.all();
          case FORMAT -> labels.choices(List.of(RequestFormat.values()));
          default -> List.of();
        };
    return known.stream().collect(Collectors.toMap(Choice::value, Choice::label));
  }

  /** The value that the requests must have, by the dimension's name in the address; or null. */
  public String only(String dimension) {
    return filter.only().entrySet().stream()
        .filter(each -> each.getKey().code().equals(dimension))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** The parameters of the address of the same report as CSV. */
  public String parameters() {
    QueryStringBuilder parameters =
        new QueryStringBuilder()
            .put("from", from().toString())
            .put("to", to().toString())
            .put("by", filter.by());
    filter.only().forEach((dimension, value) -> parameters.put(dimension.code(), value));
    return parameters.address();
  }

  /** The figures of all requests; null when they could not be counted. */
  public ReportRow whole() {
    return whole;
  }

  /** The figures of each group. */
  public List<ReportRow> rows() {
    return rows;
  }

  /** Why requests were not filled, the most frequent first. */
  public List<Reason> reasons() {
    return whole.now().unfilled().entrySet().stream()
        .map(
            each ->
                new Reason(
                    StatisticsSource.of(filter.side()).label(each.getKey(), texts.locale()),
                    each.getValue()))
        .sorted((one, other) -> Long.compare(other.requests(), one.requests()))
        .toList();
  }

  /** The chosen reasons for which requests were rejected or canceled, the most frequent first. */
  public List<Reason> chosenReasons() {
    Map<String, Long> counted = whole.now().reasons();
    return reasonCodes.list().stream()
        .filter(reason -> counted.containsKey(reason.code()))
        .map(reason -> new Reason(reason.label(texts.locale()), counted.get(reason.code())))
        .sorted((one, other) -> Long.compare(other.requests(), one.requests()))
        .toList();
  }

  /** The chart of filled and unfilled requests, for Chart.js. */
  public String requestsChart() {
    return ReportChart.requests(rows, texts);
  }

  /** The chart of this period beside the year before, for Chart.js. */
  public String yearsChart() {
    return ReportChart.years(rows, texts);
  }

  public boolean lending() {
    return filter.side() == Side.LENDING;
  }

  public List<Choice> dimensions() {
    return Stream.of(
            Dimension.MONTH,
            Dimension.PARTNER,
            Dimension.OTHER_LIBRARY,
            Dimension.LIBRARY,
            Dimension.FORMAT,
            Dimension.PATRON_GROUP)
        .map(dimension -> new Choice(dimension.name(), heading(dimension)))
        .toList();
  }

  /** The name of the chosen dimension as a heading. */
  public String dimension() {
    return heading(filter.by());
  }

  private String heading(Dimension dimension) {
    return texts.reports("dimension." + dimension.name());
  }

  public String side() {
    return filter.side().name();
  }

  public String by() {
    return filter.by().name();
  }

  public LocalDate from() {
    return filter.from();
  }

  public LocalDate to() {
    return filter.to();
  }
}
