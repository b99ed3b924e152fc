package org.interlend.partners.slnp;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.interlend.WorkflowException;

/** The messages to a ZFL server of a library that has not written its own. */
public final class SlnpReportDefaults {

  private static final Map<SlnpStatus, List<SlnpReportLine>> LINES =
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

  /** The default lines of every status. */
  public static Map<SlnpStatus, List<SlnpReportLine>> all() {
    return new EnumMap<>(LINES);
  }

  /**
   * The lines of every status: where none are given, the default ones.
   *
   * @throws WorkflowException INVALID_DATA for an invalid template
   */
  static Map<SlnpStatus, List<SlnpReportLine>> completed(
      Map<SlnpStatus, List<SlnpReportLine>> given) {
    Map<SlnpStatus, List<SlnpReportLine>> completed = all();
    given.forEach(
        (status, lines) -> {
          if (lines != null) {
            lines.forEach(line -> SlnpTextTemplate.of(line.value()));
            completed.put(status, List.copyOf(lines));
          }
        });
    return completed;
  }

  private SlnpReportDefaults() {}
}
