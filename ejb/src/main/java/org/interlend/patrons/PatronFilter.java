package org.interlend.patrons;

import java.io.Serializable;

/**
 * Which patrons a list shows.
 *
 * @param text the beginning of a name, with or without accents, of an identifier or of an e-mail
 *     address; null for all
 * @param blockedOnly only those with a block
 */
public record PatronFilter(String text, boolean blockedOnly) implements Serializable {

  /** All with this beginning. */
  public static PatronFilter of(String text) {
    return new PatronFilter(text, false);
  }
}
