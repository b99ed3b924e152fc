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
    implements AttributeConverter<Map<SlnpStatus, List<ReportLine>>, String> {

  private static final Map<SlnpStatus, List<ReportLine>> DELIVERED =
      Map.of(
          SlnpStatus.SHIPPED,
          lines(
              new ReportLine("SigelNB", "{sigelNb}"),
              new ReportLine("SigelGB", "{ownSigel}"),
              new ReportLine("Signatur", "{signatur}")),
          SlnpStatus.NOT_AVAILABLE,
          lines(
              new ReportLine("SigelNB", "{sigelNb}"),
              new ReportLine("SigelGB", "{ownSigel}"),
              new ReportLine("Bemerkung", "{reason}")),
          SlnpStatus.RETURN,
          lines(new ReportLine("SigelNB", "{ownSigel}"), new ReportLine("SigelGB", "{sigelGb}")));

  /** Every message begins with the order and ends with the day. */
  private static List<ReportLine> lines(ReportLine... own) {
    List<ReportLine> lines = new ArrayList<>();
    lines.add(new ReportLine("BestellId", "{bestellId}"));
    lines.add(new ReportLine("Status", "{status}"));
    lines.add(new ReportLine("PFLNummer", "{pflNummer}"));
    lines.addAll(List.of(own));
    lines.add(new ReportLine("Datum", "{date}"));
    return List.copyOf(lines);
  }

  /** The delivered lines of every status. */
  public static Map<SlnpStatus, List<ReportLine>> delivered() {
    return new EnumMap<>(DELIVERED);
  }

  /**
   * The lines of every status: where none are given, the delivered ones.
   *
   * @throws WorkflowException INVALID_DATA for an invalid template
   */
  static Map<SlnpStatus, List<ReportLine>> completed(Map<SlnpStatus, List<ReportLine>> given) {
    Map<SlnpStatus, List<ReportLine>> all = delivered();
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
  public String convertToDatabaseColumn(Map<SlnpStatus, List<ReportLine>> messages) {
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
  public Map<SlnpStatus, List<ReportLine>> convertToEntityAttribute(String column) {
    Map<SlnpStatus, List<ReportLine>> messages = new EnumMap<>(SlnpStatus.class);
    if (column != null) {
      column.lines().map(row -> row.split("\t", -1)).forEach(cells -> read(cells, messages));
    }
    return messages;
  }

  private static void read(String[] cells, Map<SlnpStatus, List<ReportLine>> messages) {
    List<ReportLine> lines =
        messages.computeIfAbsent(SlnpStatus.valueOf(cells[0]), status -> new ArrayList<>());
    if (cells.length > 1) {
      lines.add(new ReportLine(cells[1], cells[2]));
    }
  }
}
