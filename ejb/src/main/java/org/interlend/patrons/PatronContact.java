package org.interlend.patrons;

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

  /** A patron who can be told nothing. */
  public static final PatronContact NONE = new PatronContact(null, null, null, null);

  /** A patron who gets letters by e-mail only. */
  public static PatronContact email(String email) {
    return new PatronContact(email, null, null, null);
  }
}
