package org.interlend.console.slips;

import java.util.List;

/**
 * One slip, ready to be printed.
 *
 * @param lead says what the headline is, such as {@code Return to}
 * @param headline what must be read from afar
 * @param below more of the headline, line by line; may be empty
 * @param author may be null
 * @param warnings what must not be overlooked
 * @param house who prints it
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
    String house,
    String printed) {

  private static final int LONG = 40;

  /** Whether the headline would fill the slip in its usual size. */
  public boolean wordy() {
    return headline.length() > LONG;
  }

  /** A line of a slip. */
  public record Fact(String label, String value) {}
}
