package org.interlend.console.slips;

import java.util.List;

/**
 * One slip for printing.
 *
 * @param lead text before the headline, such as {@code Return to}
 * @param headline large text
 * @param below continuation of the headline, line by line; may be empty
 * @param author may be null
 * @param warnings warnings in large type
 * @param library the printing library
 */
public record Slip(
    SlipKind kind,
    String lead,
    String headline,
    List<String> below,
    String title,
    String author,
    List<Fact> facts,
    List<String> warnings,
    List<Barcode> barcodes,
    String library,
    String printed) {

  private static final int LONG = 40;

  /** Whether the headline is too long for its usual size. */
  public boolean longHeadline() {
    return headline.length() > LONG;
  }

  /** A labeled line of a slip. */
  public record Fact(String label, String value) {}
}
