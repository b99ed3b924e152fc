package org.interlend.slnp.listener;

import java.util.Optional;
import org.interlend.partners.Partner;
import org.interlend.partners.slnp.SlnpSettings;

/**
 * What a listener takes from its partner's record.
 *
 * @param version of the record; a listener of another version is closed
 */
record ListenerSettings(String partner, long version, SlnpSettings slnp) {

  /** Empty while the record has no port. */
  static Optional<ListenerSettings> of(Partner partner) {
    return partner
        .slnp()
        .filter(slnp -> slnp.port().isPresent())
        .map(slnp -> new ListenerSettings(partner.code(), partner.version(), slnp));
  }

  int port() {
    return slnp.port().orElseThrow();
  }
}
