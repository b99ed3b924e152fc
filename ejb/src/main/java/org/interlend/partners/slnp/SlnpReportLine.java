package org.interlend.partners.slnp;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.interlend.WorkflowException;

/**
 * One line of a report to a ZFL server. No public source has the keys of the command, so each
 * partner's record has its own lines; some are delivered.
 *
 * @param key of letters, digits and underscores
 * @param value a template, see {@link SlnpTemplate}
 */
public record SlnpReportLine(
    @NotNull @Pattern(regexp = "\\w{1,64}", message = "{settings.slnpKey}") String key,
    @NotNull @Size(max = 300) @Pattern(regexp = "[^\\r\\n\\t]*", message = "{settings.oneLine}")
        String value)
    implements Serializable {

  private static final long serialVersionUID = 1L;

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
}
