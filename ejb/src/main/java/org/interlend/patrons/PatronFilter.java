package org.interlend.patrons;

import java.io.Serializable;

/**
 * Which patrons a list shows.
 *
 * @param text the beginnings of the words of a name, in any order, with or without accents; or the
 *     beginning of an identifier or of an e-mail address; null for all
 * @param blockedOnly only those with a block
 */
public record PatronFilter(String text, boolean blockedOnly) implements Serializable {

  /** All with this beginning. */
  public static PatronFilter of(String text) {
    return new PatronFilter(text, false);
  }
}
