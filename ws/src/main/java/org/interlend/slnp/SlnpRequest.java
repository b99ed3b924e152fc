package org.interlend.slnp;

import java.util.Optional;
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

  /** The value of a key; empty also when the sender left it blank. */
  public Optional<String> value(String key) {
    return command.value(key);
  }

  /**
   * @throws org.interlend.slnp.wire.SlnpException PARAMETER_MISSING
   */
  public String require(String key) {
    return command.require(key);
  }
}
