package org.interlend.partners.slnp;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.interlend.WorkflowException;

/**
 * The lines of the reports to a ZFL server. No public source has the keys of the command, so each
 * partner's record has its own; these are delivered.
 *
 * <p>In the database they are one column: a line of status, key and value with tabs between for
 * each, and a line of the status alone for one that is not reported.
 */
@Converter
public class SlnpReportsColumn
    implements AttributeConverter<Map<SlnpStatus, List<SlnpReportLine>>, String> {

  private static final Map<SlnpStatus, List<SlnpReportLine>> DELIVERED =
      Map.of(
          SlnpStatus.SHIPPED,
          lines(
              new SlnpReportLine("SigelNB", "{sigelNb}"),
              new SlnpReportLine("SigelGB", "{ownSigel}"),
              new SlnpReportLine("Signatur", "{signatur}")),
          SlnpStatus.NOT_AVAILABLE,
          lines(
              new SlnpReportLine("SigelNB", "{sigelNb}"),
              new SlnpReportLine("SigelGB", "{ownSigel}"),
              new SlnpReportLine("Bemerkung", "{reason}")),
          SlnpStatus.RETURN,
          lines(
              new SlnpReportLine("SigelNB", "{ownSigel}"),
              new SlnpReportLine("SigelGB", "{sigelGb}")));

  /** Every message begins with the order and ends with the day. */
  private static List<SlnpReportLine> lines(SlnpReportLine... own) {
    List<SlnpReportLine> lines = new ArrayList<>();
    lines.add(new SlnpReportLine("BestellId", "{bestellId}"));
    lines.add(new SlnpReportLine("Status", "{status}"));
    lines.add(new SlnpReportLine("PFLNummer", "{pflNummer}"));
    lines.addAll(List.of(own));
    lines.add(new SlnpReportLine("Datum", "{date}"));
    return List.copyOf(lines);
  }

  /** The delivered lines of every status. */
  public static Map<SlnpStatus, List<SlnpReportLine>> delivered() {
    return new EnumMap<>(DELIVERED);
  }

  /**
   * The lines of every status: where none are given, the delivered ones.
   *
   * @throws WorkflowException INVALID_DATA for an invalid template
   */
  static Map<SlnpStatus, List<SlnpReportLine>> completed(
      Map<SlnpStatus, List<SlnpReportLine>> given) {
    Map<SlnpStatus, List<SlnpReportLine>> all = delivered();
    given.forEach(
        (status, lines) -> {
          if (lines != null) {
            lines.forEach(line -> SlnpTemplate.of(line.value()));
            all.put(status, List.copyOf(lines));
          }
        });
    return all;
  }

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
