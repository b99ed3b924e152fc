package org.interlend.patrons;

import org.interlend.text.Text;

/**
 * How to reach a patron.
 *
 * @param email may be null
 * @param telephone may be null
 * @param address may be null
 * @param courtesyLetters whether the patron wants letters that are only a service, such as
 *     reminders; null to keep what the patron has chosen
 */
public record PatronContact(
    String email, String telephone, PostalAddress address, Boolean courtesyLetters) {

  public PatronContact {
    telephone = Text.oneLine(telephone);
  }
}
