package org.interlend.ncip.wire;

import java.util.List;
import org.interlend.exchange.Warning;

/**
 * A parsed message.
 *
 * @param version the protocol version the message is in
 * @param versionText the version attribute as sent; empty when it was missing
 * @param text the message as decoded, for the journal; it still contains secrets. Characters that
 *     XML does not allow are replaced by blanks, so that positions stay the same
 * @param service the single child of {@code NCIPMessage}; its name is the service's. In every
 *     version its elements are those of version 2
 * @param warnings deviations that were accepted
 */
public record Message(
    Version version, String versionText, String text, Element service, List<Warning> warnings) {

  /** Copies the warnings. */
  public Message {
    warnings = List.copyOf(warnings);
  }

  /**
   * Service and version only: the text may contain a patron's PIN, which must not get into a log.
   */
  @Override
  public String toString() {
    return service.name() + " (NCIP version " + version + ")";
  }
}
