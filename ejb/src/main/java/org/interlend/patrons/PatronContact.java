package org.interlend.patrons;

/**
 * How to reach a patron.
 *
 * @param email may be null
 * @param telephone may be null
 * @param address may be null
 */
public record PatronContact(String email, String telephone, PostalAddress address) {

  /** A patron who can be told nothing. */
  public static final PatronContact NONE = new PatronContact(null, null, null);

  /** A patron who gets letters by e-mail only. */
  public static PatronContact email(String email) {
    return new PatronContact(email, null, null);
  }
}
