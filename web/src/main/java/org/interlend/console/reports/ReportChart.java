package org.interlend.console.reports;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.ToLongFunction;
import org.interlend.console.ConsoleTexts;

/**
 * Bar charts of a report, in the configuration of Chart.js. The table below has the same values.
 */
final class ReportChart {

  private static final String DARK = "#0e6271";
  private static final String LIGHT = "#9cc9d1";
  private static final String AMBER = "#b45309";
  private static final String EDGE = "#1c2b33";

  private ReportChart() {}

  /** Filled, unfilled and open requests of each group, one above the other. */
  static String requests(List<ReportRow> rows, ConsoleTexts texts) {
    return chart(
        rows,
        true,
        Json.createArrayBuilder()
            .add(bars(texts.reports("filled"), DARK, 0, rows, row -> row.now().filled()))
            .add(bars(texts.reports("unfilled"), AMBER, 0, rows, row -> row.now().notFilled()))
            .add(bars(texts.reports("open"), "#ffffff", 2, rows, ReportRow::open)));
  }

  /** The requests of each group beside those of the year before. */
  static String years(List<ReportRow> rows, ConsoleTexts texts) {
    return chart(
        rows,
        false,
        Json.createArrayBuilder()
            .add(bars(texts.reports("period"), DARK, 0, rows, row -> row.now().requests()))
            .add(bars(texts.reports("before"), LIGHT, 2, rows, ReportRow::requestsBefore)));
  }

  private static JsonObjectBuilder bars(
      String label, String color, int edge, List<ReportRow> rows, ToLongFunction<ReportRow> value) {
    JsonArrayBuilder data = Json.createArrayBuilder();
    rows.forEach(row -> data.add(value.applyAsLong(row)));
    return Json.createObjectBuilder()
        .add("label", label)
        .add("backgroundColor", color)
        .add("borderColor", EDGE)
        .add("borderWidth", edge)
        .add("data", data);
  }

  private static String chart(List<ReportRow> rows, boolean stacked, JsonArrayBuilder datasets) {
    JsonArrayBuilder labels = Json.createArrayBuilder();
    rows.forEach(row -> labels.add(row.label()));
    JsonObject axis = Json.createObjectBuilder().add("stacked", stacked).build();
    JsonObject whole =
        Json.createObjectBuilder()
            .add("stacked", stacked)
            .add("beginAtZero", true)
            .add("ticks", Json.createObjectBuilder().add("precision", 0))
            .build();
    return Json.createObjectBuilder()
        .add("type", "bar")
        .add("data", Json.createObjectBuilder().add("labels", labels).add("datasets", datasets))
        .add(
            "options",
            Json.createObjectBuilder()
                .add("animation", false)
                .add("maintainAspectRatio", false)
                .add("scales", Json.createObjectBuilder().add("x", axis).add("y", whole)))
        .build()
        .toString();
  }
}
