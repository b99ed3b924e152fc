package org.interlend.circulation;

/**
 * Lend an item to a patron.
 *
 * @param patron card number or primary id
 * @param desk code of the desk, or null
 * @param due the due date staff want, or null to go by the rules
 * @param by who does it
 */
public record Lend(String patron, String barcode, String desk, DueDateByStaff due, String by) {

  /** The rules give the due date. */
  public Lend(String patron, String barcode, String desk, String by) {
    this(patron, barcode, desk, null, by);
  }
}
