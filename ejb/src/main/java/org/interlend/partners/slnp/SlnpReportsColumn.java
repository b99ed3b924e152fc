package org.interlend.partners.slnp;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Stores the lines of the reports to a ZFL server in one column: a line of status, key and value
 * with tabs between for each, and a line of the status alone for one that is not reported.
 */
@Converter
public class SlnpReportsColumn
    implements AttributeConverter<Map<SlnpStatus, List<SlnpReportLine>>, String> {

  @Override
  public String convertToDatabaseColumn(Map<SlnpStatus, List<SlnpReportLine>> messages) {
    if (messages == null) {
      return null;
    }
    List<String> rows = new ArrayList<>();
    messages.forEach(
        (status, lines) -> {
          rows.add(status.name());
          lines.forEach(line -> rows.add(status + "\t" + line.key() + "\t" + line.value()));
        });
    return String.join("\n", rows);
  }

  @Override
  public Map<SlnpStatus, List<SlnpReportLine>> convertToEntityAttribute(String column) {
    Map<SlnpStatus, List<SlnpReportLine>> messages = new EnumMap<>(SlnpStatus.class);
    if (column != null) {
      column.lines().map(row -> row.split("\t", -1)).forEach(cells -> read(cells, messages));
    }
    return messages;
  }

  private static void read(String[] cells, Map<SlnpStatus, List<SlnpReportLine>> messages) {
    List<SlnpReportLine> lines =
        messages.computeIfAbsent(SlnpStatus.valueOf(cells[0]), status -> new ArrayList<>());
    if (cells.length > 1) {
      lines.add(new SlnpReportLine(cells[1], cells[2]));
    }
  }
}
