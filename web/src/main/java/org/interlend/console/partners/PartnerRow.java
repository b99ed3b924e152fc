package org.interlend.console.partners;

import java.util.List;
import java.util.Locale;
import org.interlend.exchange.health.PartnerHealth;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerStatus;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.staff.PatronDataVisibility;

/**
 * A partner in the list.
 *
 * @param systemType may be null
 * @param open whether every client may send messages as the partner
 * @param missing what its record lacks, as sentences
 * @param health health of its message exchange
 */
public record PartnerRow(
    String code,
    String name,
    PartnerStatus status,
    BrokerProtocol protocol,
    String systemType,
    boolean borrowing,
    boolean lending,
    boolean open,
    List<String> missing,
    HealthView health) {

  static PartnerRow of(
      Partner partner, PartnerHealth health, PatronDataVisibility sees, Locale locale) {
    return new PartnerRow(
        partner.code(),
        partner.name(),
        partner.status(),
        partner.protocol(),
        partner.systemType(),
        partner.borrowingSupported(),
        partner.lendingSupported(),
        partner.isOpen(),
        partner.active()
            ? partner.missing().stream().map(gap -> gap.label(locale)).toList()
            : List.of(),
        HealthView.of(health, sees, locale));
  }
}
