package org.interlend.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.interlend.Side;
import org.interlend.WorkflowException;
import org.interlend.reports.SideStatistics.Group;

/** Counts the requests of a period, with a constant number of statements. */
@ApplicationScoped
@Transactional
public class Statistics {

  @Inject private StatisticsReader reader;

  /**
   * @throws WorkflowException INVALID_DATA when the period ends before it begins, or there would be
   *     too many groups
   */
  public SideStatistics of(Side side, StatisticsQuery query) {
    if (query.to().isBefore(query.from())) {
      throw new WorkflowException(
          ReportReason.PERIOD_ENDS_BEFORE_IT_BEGINS, query.to(), query.from());
    }
    StatisticsSource requests = StatisticsSource.of(side);
    if (query.by().isEmpty()) {
      return new SideStatistics(reader.read(requests, query).values().iterator().next(), List.of());
    }
    Map<List<String>, Figures> groups = reader.read(requests, query);
    return new SideStatistics(
        Figures.sum(groups.values(), reader.turnaround(requests, query.ungrouped())),
        groups.entrySet().stream()
            .map(group -> new Group(group.getKey(), group.getValue()))
            .toList());
  }
}
