package org.interlend.api.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.reports.Dimension;
import org.interlend.reports.Figures;
import org.interlend.reports.SideStatistics;

/** Figures of requests. */
@Schema(name = "Figures", description = "Figures of requests")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FiguresJson(
    @Schema(
            description =
                "The values of the group, by dimension, \"\" for requests without one; absent for the"
                    + " whole")
        Map<String, String> group,
    @Schema(description = "Requests made in the period") long requests,
    @Schema(description = "Of these, an item or file was received (borrowing) or shipped (lending)")
        long filled,
    @Schema(description = "Ended without an item or file, by the status with which they ended")
        Map<String, Long> unfilled,
    @Schema(description = "Rejected or canceled for a reason of the list, by its code")
        Map<String, Long> reasons,
    @Schema(description = "Share of the decided requests that were filled; absent without any")
        Double fillRate,
    TurnaroundJson turnaroundDays,
    @Schema(description = "How often items were lent to patrons, or shipped") long loans,
    long renewals,
    long recalls,
    long overdue,
    @Schema(
            description =
                "What lenders and brokers charged, by currency (ISO 4217), in its smallest unit",
            examples = "{\"EUR\": 1250}")
        Map<String, Long> costs,
    List<FiguresJson> groups) {

  /** Days from a request to its item or file. */
  @Schema(name = "Turnaround", description = "Days from the request to its item or file")
  public record TurnaroundJson(
      @Schema(description = "The median") double p50,
      @Schema(description = "The 90th percentile") double p90) {}

  static FiguresJson of(SideStatistics statistics, List<Dimension> by) {
    return of(
        null,
        statistics.whole(),
        by.isEmpty()
            ? null
            : statistics.groups().stream()
                .map(group -> of(named(group.values(), by), group.figures(), null))
                .toList());
  }

  private static Map<String, String> named(List<String> values, List<Dimension> by) {
    return IntStream.range(0, by.size())
        .boxed()
        .collect(
            Collectors.toMap(
                i -> by.get(i).code(), i -> values.get(i) == null ? "" : values.get(i)));
  }

  private static FiguresJson of(
      Map<String, String> group, Figures figures, List<FiguresJson> groups) {
    return new FiguresJson(
        group,
        figures.requests(),
        figures.filled(),
        figures.unfilled(),
        figures.reasons(),
        figures.fillRate().map(FiguresJson::rounded).orElse(null),
        figures.turnaround().medianDays() == null
            ? null
            : new TurnaroundJson(
                rounded(figures.turnaround().medianDays()),
                rounded(figures.turnaround().ninetiethDays())),
        figures.loans(),
        figures.renewals(),
        figures.recalls(),
        figures.overdue(),
        figures.costs(),
        groups);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
