package org.interlend.slnp;

import org.interlend.partners.Partner;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.slnp.wire.Command;

/**
 * A command of a partner.
 *
 * @param client network address of the sender
 * @param encrypted whether it came over TLS of this server
 */
public record SlnpRequest(Command command, Partner partner, String client, boolean encrypted) {

  public SlnpSettings settings() {
    return partner.slnp().orElseThrow();
  }
}
