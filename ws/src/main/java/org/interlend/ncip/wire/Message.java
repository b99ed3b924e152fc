package org.interlend.ncip.wire;

import java.util.List;
import org.interlend.exchange.MessageWarning;

/**
 * A parsed message.
 *
 * @param version the protocol version the message is in
 * @param versionText the version attribute as sent; empty when it was missing
 * @param service the single child of {@code NCIPMessage}; its name is the service's. In every
 *     version its elements are those of version 2
 * @param warnings deviations that were accepted
 */
public record Message(
    Version version, String versionText, Element service, List<MessageWarning> warnings) {

  /** Copies the warnings. */
  public Message {
    warnings = List.copyOf(warnings);
  }

  /** Service and version only: an element may contain a patron's PIN, not to be logged. */
  @Override
  public String toString() {
    return service.name() + " (NCIP version " + version + ")";
  }
}
