package org.interlend.load;

/** The demonstration data that the callers use. */
final class Fixture {

  static final String PARTNER = "BRIGHTWATER";
  static final String LIBRARY = "MAIN";
  static final String LOCATION = "BORROW";
  static final String DESK = "RSDESK";

  /** A patron with a card and a PIN. */
  record Patron(String card, String pin, String surname) {}

  private static final Patron[] PATRONS = {
    new Patron("P0043177", "4821", "Østergård"),
    new Patron("P0043188", "2222", "Carrasco"),
    new Patron("P0043189", "3333", "Mühlenbeck"),
  };

  private Fixture() {}

  /** The patrons in turn. */
  static Patron patron(long turn) {
    return PATRONS[(int) (turn % PATRONS.length)];
  }
}
