package org.interlend.partners;

import java.util.ArrayList;
import java.util.List;

/** What a partner's record lacks before messages can be exchanged with it, as sentences. */
final class PartnerGaps {

  private PartnerGaps() {}

  /** Nothing for a stub, with which no messages are exchanged. */
  static List<String> of(Partner partner) {
    List<String> missing = new ArrayList<>();
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
          partner.libris().ifPresent(libris -> missing.addAll(libris.missing(partner.hasApiKey())));
    }
    return missing;
  }

  private static void addForNcip(Partner partner, List<String> missing) {
    if (!partner.asksForProof() && !partner.hasUrlToken() && !partner.authentication().open()) {
      missing.add(
          "a proof that its messages are its own, without which they are refused: a secret, an address"
              + " token, HTTP Basic, a client certificate or the addresses they come from");
    }
    if (partner.ncipUrl() == null && partner.sendsMessages()) {
      missing.add(
          "the broker's NCIP URL, without which renewals, recalls and notifications cannot be sent");
    }
  }
}
