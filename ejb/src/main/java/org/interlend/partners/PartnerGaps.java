package org.interlend.partners;

import java.util.ArrayList;
import java.util.List;
import org.interlend.partners.protocol.PartnerGap;

/** What a partner's record lacks before all messages can be exchanged with it. */
final class PartnerGaps {

  private PartnerGaps() {}

  /** Nothing for a stub, with which no messages are exchanged. */
  static List<PartnerGap> of(Partner partner) {
    List<PartnerGap> missing = new ArrayList<>();
    if (partner.isStub()) {
      return missing;
    }
    if (partner.borrowingSupported()) {
      missing.addAll(partner.accept().missing());
    }
    if (partner.lendingSupported()) {
      missing.addAll(partner.checkOut().missing());
    }
    switch (partner.protocol()) {
      case NCIP -> addForNcip(partner, missing);
      case SLNP -> partner.slnp().ifPresent(slnp -> missing.addAll(slnp.missing()));
      case LIBRIS ->
          partner
              .libris()
              .ifPresent(libris -> missing.addAll(libris.missing(partner.secrets().hasApiKey())));
    }
    return missing;
  }

  private static void addForNcip(Partner partner, List<PartnerGap> missing) {
    if (!partner.asksForProof()
        && !partner.secrets().hasUrlToken()
        && !partner.authentication().open()) {
      missing.add(PartnerGap.PROOF);
    }
    if (partner.ncipUrl() == null && partner.sendsNotifications()
        || partner.borrowingSupported() && partner.lacksAddressForRenewals()) {
      missing.add(PartnerGap.NCIP_URL);
    }
  }
}
