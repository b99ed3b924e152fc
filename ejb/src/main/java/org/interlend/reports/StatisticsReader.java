package org.interlend.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.institution.Institutions;
import org.interlend.reports.Figures.Turnaround;
import org.interlend.reports.StatisticsSource.Activity;
import org.interlend.requests.reason.ReasonStep;

/**
 * Reads the figures of one side by at most five statements, whatever the number of requests and
 * groups.
 */
@ApplicationScoped
class StatisticsReader {

  private static final int MAX_GROUPS = 10_000;

  /** The parameter of the first value, after the days. */
  private static final int FIRST_OF_VALUES = 3;

  private static final double SECONDS_A_DAY = 86_400;
  private static final String PERCENTILE =
      "percentile_cont(%s) within group (order by extract(epoch from r.filled_at) - extract(epoch from r.created_at))";
  private static final String TURNAROUND =
      PERCENTILE.formatted("0.5") + ", " + PERCENTILE.formatted("0.9");

  @Inject private EntityManager em;
  @Inject private Institutions institutions;

  /** The figures of each group by its values, in their order; without groups one for all. */
  Map<List<String>, Figures> read(StatisticsSource requests, StatisticsQuery query) {
    Map<List<String>, Map<String, Long>> unfilled = unfilled(requests, query);
    Map<List<String>, Map<String, Long>> reasons = reasons(requests, query);
    Map<List<String>, Map<String, Long>> costs = costs(requests, query);
    Map<List<String>, Map<String, Long>> activities = activities(requests, query);
    Map<List<String>, Figures> figures = new LinkedHashMap<>();
    for (Object[] row : requests(requests, query)) {
      List<String> group = values(row, query);
      int first = query.by().size();
      Map<String, Long> happened = activities.getOrDefault(group, Map.of());
      figures.put(
          group,
          new Figures(
              number(row[first]),
              number(row[first + 1]),
              unfilled.getOrDefault(group, Map.of()),
              reasons.getOrDefault(group, Map.of()),
              turnaround(row, first + 2),
              happened.getOrDefault(Activity.LOAN.name(), 0L),
              happened.getOrDefault(Activity.RENEWAL.name(), 0L),
              happened.getOrDefault(Activity.RECALL.name(), 0L),
              happened.getOrDefault(Activity.OVERDUE.name(), 0L),
              costs.getOrDefault(group, Map.of())));
    }
    return figures;
  }

  /** How long filled requests took; of all groups, since it is no sum of theirs. */
  Turnaround turnaround(StatisticsSource requests, StatisticsQuery whole) {
    return turnaround(rows(requests, whole, TURNAROUND, "", "", List.of()).get(0), 0);
  }

  private List<Object[]> requests(StatisticsSource requests, StatisticsQuery query) {
    return rows(requests, query, "count(*), count(r.filled_at), " + TURNAROUND, "", "", List.of());
  }

  private Map<List<String>, Map<String, Long>> unfilled(
      StatisticsSource requests, StatisticsQuery query) {
    return counts(
        requests,
        query,
        "r.status",
        "count(*)",
        "",
        "and r.filled_at is null and r.status in "
            + StatisticsSource.listed(requests.finalStatuses()));
  }

  /** Of rejections and cancellations that still stand: of several, the last one counts. */
  private Map<List<String>, Map<String, Long>> reasons(
      StatisticsSource requests, StatisticsQuery query) {
    String steps = StatisticsSource.listed(Stream.of(ReasonStep.REJECT, ReasonStep.CANCEL));
    return counts(
        requests,
        query,
        "c.code",
        "count(*)",
        "join %s e on e.request_id = r.id join reason_code c on c.id = e.reason_id"
            .formatted(requests.history()),
        """
        and e.to_status = r.status and not exists (
          select 1 from %s later
          where later.request_id = r.id and later.happened_at > e.happened_at
            and later.to_status <> later.from_status)
        and c.step in %s"""
            .formatted(requests.history(), steps));
  }

  private Map<List<String>, Map<String, Long>> costs(
      StatisticsSource requests, StatisticsQuery query) {
    return requests.hasCosts()
        ? counts(
            requests,
            query,
            "r.cost_currency",
            "sum(r.cost_amount)",
            "",
            "and r.cost_amount is not null")
        : Map.of();
  }

  /** How many rows of each group have each value, or what they come to. */
  private Map<List<String>, Map<String, Long>> counts(
      StatisticsSource requests,
      StatisticsQuery query,
      String value,
      String counted,
      String joined,
      String condition) {
    Map<List<String>, Map<String, Long>> all = new LinkedHashMap<>();
    for (Object[] row :
        rows(requests, query, value + ", " + counted, joined, condition, List.of(value))) {
      all.computeIfAbsent(values(row, query), group -> new TreeMap<>())
          .put((String) row[query.by().size()], number(row[query.by().size() + 1]));
    }
    return all;
  }

  /** The activities by their names. */
  private Map<List<String>, Map<String, Long>> activities(
      StatisticsSource requests, StatisticsQuery query) {
    String activity =
        Arrays.stream(Activity.values())
            .map(each -> "when e.event in %s then '%s'".formatted(requests.events(each), each))
            .collect(Collectors.joining(" ", "case ", " end"));
    String any =
        Arrays.stream(Activity.values())
            .map(requests::condition)
            .collect(Collectors.joining(" or ", "and (", ")"));
    return counts(
        requests,
        query,
        activity,
        "sum(case when e.event = '%s' then -1 else 1 end)".formatted(requests.loanUndone()),
        "join %s e on e.request_id = r.id".formatted(requests.history()),
        any);
  }

  /**
   * @param counted what is selected for each group
   * @param joined a further table
   * @param condition a further condition
   * @param more by what is grouped besides the dimensions
   */
  @SuppressWarnings("unchecked")
  private List<Object[]> rows(
      StatisticsSource requests,
      StatisticsQuery query,
      String counted,
      String joined,
      String condition,
      List<String> more) {
    ZoneId zone = institutions.zone();
    List<String> dimensions =
        query.by().stream().map(dimension -> requests.value(dimension, zone)).toList();
    List<String> grouped = new ArrayList<>(dimensions);
    grouped.addAll(more);
    List<String> selected = new ArrayList<>(dimensions);
    selected.add(counted);
    String order =
        IntStream.rangeClosed(1, dimensions.size())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    String sql =
        "select %s from %s %s where r.created_at >= ?1 and r.created_at < ?2 %s %s%s%s"
            .formatted(
                String.join(", ", selected),
                requests.requests(),
                joined,
                only(requests, query, zone),
                condition,
                grouped.isEmpty() ? "" : " group by " + String.join(", ", grouped),
                order.isEmpty() ? "" : " order by " + order);
    Query counting =
        em.createNativeQuery(sql)
            .setParameter(1, start(query.from(), zone))
            .setParameter(2, start(query.to().plusDays(1), zone))
            .setMaxResults(MAX_GROUPS + 1);
    int parameter = FIRST_OF_VALUES;
    for (String value : query.only().values()) {
      counting.setParameter(parameter++, value);
    }
    List<Object[]> rows = counting.getResultList();
    if (rows.size() > MAX_GROUPS) {
      throw new WorkflowException(ReportReason.TOO_MANY_GROUPS, null, MAX_GROUPS);
    }
    return rows;
  }

  /** The conditions for the values that requests must have. */
  private static String only(StatisticsSource requests, StatisticsQuery query, ZoneId zone) {
    StringBuilder conditions = new StringBuilder();
    int parameter = FIRST_OF_VALUES;
    for (Dimension dimension : query.only().keySet()) {
      conditions.append("and %s = ?%d ".formatted(requests.value(dimension, zone), parameter++));
    }
    return conditions.toString();
  }

  private static OffsetDateTime start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toOffsetDateTime();
  }

  private static List<String> values(Object[] row, StatisticsQuery query) {
    return Arrays.asList(Arrays.copyOf(row, query.by().size(), String[].class));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static Turnaround turnaround(Object[] row, int first) {
    return new Turnaround(days(row[first]), days(row[first + 1]));
  }

  private static Double days(Object seconds) {
    return seconds == null ? null : ((Number) seconds).doubleValue() / SECONDS_A_DAY;
  }
}
