package org.interlend.console.partners;

import java.io.Serializable;
import java.util.List;
import org.interlend.partners.Partner;
import org.interlend.partners.protocol.PartnerGap;

/**
 * What became of one line of a CSV file with partners.
 *
 * @param line its number
 * @param refusals why it is refused, as sentences; empty if it is not
 * @param missing what the record still lacks
 */
public record PartnerImportRow(
    long line, String code, String name, List<String> refusals, List<PartnerGap> missing)
    implements Serializable {

  static PartnerImportRow of(PartnerCsv.Line line, Partner partner) {
    return new PartnerImportRow(
        line.number(), partner.code(), partner.name(), List.of(), partner.missing());
  }

  static PartnerImportRow refused(PartnerCsv.Line line, List<String> refusals) {
    return new PartnerImportRow(
        line.number(), line.values().get("code"), line.values().get("name"), refusals, List.of());
  }

  public boolean isRefused() {
    return !refusals.isEmpty();
  }
}
