package org.interlend.circulation;

import org.interlend.Actor;

/**
 * The command to lend an item to a patron.
 *
 * @param patron card number or primary id
 */
public record LendCommand(String patron, String barcode, LendOptions options) {

  /** A loan with the due date by the rules. */
  public LendCommand(String patron, String barcode, String desk, Actor by) {
    this(patron, barcode, new LendOptions(desk, by));
  }
}
