package org.interlend.console.desk;

import java.io.Serializable;
import org.interlend.circulation.NextStep;
import org.interlend.console.slips.SlipKind;

/**
 * What came of one scan, as the desk's list shows it.
 *
 * @param tone colour of meaning, a class of the style sheet
 * @param icon a class of the icon font
 * @param says what was done or what to do now
 * @param detail more about it, or null
 * @param slip what to print for the item's next step, or null
 */
public record ScanLine(
    String barcode, String tone, String icon, String says, String detail, SlipKind slip)
    implements Serializable {

  static ScanLine lent(String barcode, String says, String detail) {
    return new ScanLine(barcode, "green", "pi-check", says, detail, null);
  }

  static ScanLine next(String barcode, NextStep step, String detail) {
    SlipKind slip = SlipKind.of(step.kind());
    return switch (step.kind()) {
      case PUT_ON_HOLD_SHELF ->
          new ScanLine(barcode, "amber", "pi-bookmark", step.sentence(), detail, slip);
      case SEND_TO_LIBRARY ->
          new ScanLine(barcode, "blue", "pi-truck", step.sentence(), detail, slip);
      case SEND_BACK_TO_PARTNER ->
          new ScanLine(barcode, "violet", "pi-send", step.sentence(), detail, slip);
      case RESHELVE -> new ScanLine(barcode, "green", "pi-book", step.sentence(), detail, slip);
    };
  }

  static ScanLine refused(String barcode, String says) {
    return new ScanLine(barcode, "red", "pi-times", says, null, null);
  }
}
