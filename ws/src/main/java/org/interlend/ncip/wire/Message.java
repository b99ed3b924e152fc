package org.interlend.ncip.wire;

import java.util.List;
import org.interlend.exchange.Warning;

/**
 * A message that was read.
 *
 * @param version the protocol version the message is in
 * @param versionText the version attribute as sent; empty when it was missing
 * @param text the message as decoded, for the journal; it still holds secrets. Characters that XML
 *     does not allow are blanks, so that positions are those of what was sent
 * @param service the single child of {@code NCIPMessage}; its name is the service's. Whatever the
 *     version, the elements are those of version 2
 * @param warnings what was odd but accepted
 */
public record Message(
    Version version, String versionText, String text, Element service, List<Warning> warnings) {

  /** Copies the warnings. */
  public Message {
    warnings = List.copyOf(warnings);
  }

  /** Service and version only: the text may hold a patron's PIN and must not slip into a log. */
  @Override
  public String toString() {
    return service.name() + " (NCIP version " + version + ")";
  }
}
