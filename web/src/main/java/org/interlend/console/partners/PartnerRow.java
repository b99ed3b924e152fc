package org.interlend.console.partners;

import java.util.List;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerStatus;

/**
 * A partner as the list shows it.
 *
 * @param systemType may be null
 * @param missing what its record lacks, in words
 */
public record PartnerRow(
    String code,
    String name,
    PartnerStatus status,
    String systemType,
    boolean borrowing,
    boolean lending,
    List<String> missing) {

  static PartnerRow of(Partner partner) {
    return new PartnerRow(
        partner.code(),
        partner.name(),
        partner.status(),
        partner.systemType(),
        partner.borrowingSupported(),
        partner.lendingSupported(),
        partner.missing());
  }
}
