package org.interlend.partners.slnp;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.interlend.WorkflowProblem;

/**
 * The lines of the reports to a ZFL server. No public source has the keys of the command, so each
 * partner's record has its own; these are delivered.
 *
 * <p>In the database they are one column: a line of status, key and value with tabs between for
 * each, and a line of the status alone for one that is not reported.
 */
@Converter
public class StatusMessages
    implements AttributeConverter<Map<SlnpStatus, List<StatusLine>>, String> {

  private static final Map<SlnpStatus, List<StatusLine>> DELIVERED =
      Map.of(
          SlnpStatus.SHIPPED,
          lines(
              new StatusLine("SigelNB", "{sigelNb}"),
              new StatusLine("SigelGB", "{ownSigel}"),
              new StatusLine("Signatur", "{signatur}")),
          SlnpStatus.NOT_AVAILABLE,
          lines(
              new StatusLine("SigelNB", "{sigelNb}"),
              new StatusLine("SigelGB", "{ownSigel}"),
              new StatusLine("Bemerkung", "{reason}")),
          SlnpStatus.RETURN,
          lines(new StatusLine("SigelNB", "{ownSigel}"), new StatusLine("SigelGB", "{sigelGb}")));

  /** Every message begins with the order and ends with the day. */
  private static List<StatusLine> lines(StatusLine... own) {
    List<StatusLine> lines = new ArrayList<>();
    lines.add(new StatusLine("BestellId", "{bestellId}"));
    lines.add(new StatusLine("Status", "{status}"));
    lines.add(new StatusLine("PFLNummer", "{pflNummer}"));
    lines.addAll(List.of(own));
    lines.add(new StatusLine("Datum", "{date}"));
    return List.copyOf(lines);
  }

  /** The delivered lines of every status. */
  public static Map<SlnpStatus, List<StatusLine>> delivered() {
    return new EnumMap<>(DELIVERED);
  }

  /**
   * The lines of every status: where none are given, the delivered ones.
   *
   * @throws WorkflowProblem INVALID_DATA for an invalid template
   */
  static Map<SlnpStatus, List<StatusLine>> completed(Map<SlnpStatus, List<StatusLine>> given) {
    Map<SlnpStatus, List<StatusLine>> all = delivered();
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
  public String convertToDatabaseColumn(Map<SlnpStatus, List<StatusLine>> messages) {
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
  public Map<SlnpStatus, List<StatusLine>> convertToEntityAttribute(String column) {
    Map<SlnpStatus, List<StatusLine>> messages = new EnumMap<>(SlnpStatus.class);
    if (column != null) {
      column.lines().map(row -> row.split("\t", -1)).forEach(cells -> read(cells, messages));
    }
    return messages;
  }

  private static void read(String[] cells, Map<SlnpStatus, List<StatusLine>> messages) {
    List<StatusLine> lines =
        messages.computeIfAbsent(SlnpStatus.valueOf(cells[0]), status -> new ArrayList<>());
    if (cells.length > 1) {
      lines.add(new StatusLine(cells[1], cells[2]));
    }
  }
}
