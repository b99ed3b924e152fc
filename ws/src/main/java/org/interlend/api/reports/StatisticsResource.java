package org.interlend.api.reports;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.Side;
import org.interlend.WorkflowException;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.institution.Institutions;
import org.interlend.partners.RequestFormat;
import org.interlend.reports.Dimension;
import org.interlend.reports.ReportReason;
import org.interlend.reports.SideStatistics;
import org.interlend.reports.Statistics;
import org.interlend.reports.StatisticsQuery;
import org.interlend.reports.StatisticsTable;
import org.interlend.text.IsoDates;
import org.interlend.text.SpreadsheetText;
import org.interlend.text.Text;

/** Statistics of the requests of both sides. */
@Path("statistics")
@RequestScoped
@Tag(name = "Operation")
public class StatisticsResource {

  @Inject private Statistics statistics;
  @Inject private Institutions institutions;

  /** Which requests are counted: those that have all the given values. */
  public static class Filter {

    @Parameter(description = "Code of a partner; absent: of every partner")
    @QueryParam("partner")
    private String partner;

    @Parameter(description = "Code of a library: of pickup, or the one that owns the item")
    @QueryParam("library")
    private String library;

    @Parameter(description = "PHYSICAL or DIGITAL")
    @QueryParam("format")
    private RequestFormat format;

    @Parameter(description = "Group of the patron; lending requests have none")
    @QueryParam("patronGroup")
    private String patronGroup;

    @Parameter(description = "Code, or else name, of the library behind the broker")
    @QueryParam("otherLibrary")
    private String otherLibrary;

    Map<Dimension, String> values() {
      Map<Dimension, String> values = new EnumMap<>(Dimension.class);
      put(values, Dimension.PARTNER, partner);
      put(values, Dimension.LIBRARY, library);
      put(values, Dimension.FORMAT, format == null ? null : format.name());
      put(values, Dimension.PATRON_GROUP, patronGroup);
      put(values, Dimension.OTHER_LIBRARY, otherLibrary);
      return values;
    }

    private static void put(Map<Dimension, String> values, Dimension dimension, String value) {
      String given = Text.given(value);
      if (given != null) {
        values.put(dimension, given);
      }
    }
  }

  /**
   * @return the figures; 400 for an unknown dimension or a period that ends before it begins
   */
  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Figures of the requests that were made in a period, of both sides",
      description = "As JSON, or as CSV with Accept: text/csv. Anonymized requests count.")
  public StatisticsJson json(
      @Parameter(description = "The first day; absent: the first of this year") @QueryParam("from")
          String from,
      @Parameter(description = "The last day; absent: today") @QueryParam("to") String to,
      @Parameter(
              description =
                  "Of partner, library, format, patronGroup, month, otherLibrary, separated by commas")
          @QueryParam("by")
          String by,
      @BeanParam Filter only) {
    StatisticsQuery query = query(from, to, by, only);
    return new StatisticsJson(
        query.from(),
        query.to(),
        FiguresJson.of(read(Side.BORROWING, query), query.by()),
        FiguresJson.of(read(Side.LENDING, query), query.by()));
  }

  /** The same as a table: a line for each side and group, or for each side. */
  @GET
  @PermitAll
  @Produces("text/csv;charset=UTF-8;qs=0.5")
  public String csv(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("by") String by,
      @BeanParam Filter only)
      throws IOException {
    StatisticsQuery query = query(from, to, by, only);
    StatisticsTable table = StatisticsTable.of(query, side -> read(side, query), Locale.ROOT);
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(table.heads());
      for (List<String> line : table.lines()) {
        printer.printRecord(line.stream().map(SpreadsheetText::harmless).toList());
      }
    }
    return text.toString();
  }

  private SideStatistics read(Side side, StatisticsQuery query) {
    try {
      return statistics.of(side, query);
    } catch (WorkflowException refused) {
      throw new InvalidFieldException(
          refused.reason() == ReportReason.TOO_MANY_GROUPS ? "by" : "to", refused.getMessage());
    }
  }

  private StatisticsQuery query(String from, String to, String by, Filter only) {
    LocalDate today = institutions.today();
    return new StatisticsQuery(
        day("from", from, today.withDayOfYear(1)),
        day("to", to, today),
        only.values(),
        dimensions(by));
  }

  private static LocalDate day(String name, String text, LocalDate usual) {
    try {
      return text == null || text.isEmpty() ? usual : IsoDates.day(text);
    } catch (DateTimeException unreadable) {
      throw new InvalidFieldException(name, "must be a day such as 2026-12-31");
    }
  }

  private static List<Dimension> dimensions(String by) {
    return by == null || by.isBlank()
        ? List.of()
        : Arrays.stream(by.split(","))
            .map(String::strip)
            .map(StatisticsResource::dimension)
            .distinct()
            .toList();
  }

  private static Dimension dimension(String code) {
    return Arrays.stream(Dimension.values())
        .filter(known -> known.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidFieldException(
                    "by",
                    Arrays.stream(Dimension.values())
                        .map(Dimension::code)
                        .collect(Collectors.joining(", ", "must be among ", ""))));
  }
}
