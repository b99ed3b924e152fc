package org.interlend.console.desk;

import java.io.Serializable;
import org.interlend.circulation.NextStep;

/**
 * What came of one scan, as the desk's list shows it.
 *
 * @param tone colour of meaning, a class of the style sheet
 * @param icon a class of the icon font
 * @param says what was done or what to do now
 * @param detail more about it, or null
 */
public record ScanLine(String barcode, String tone, String icon, String says, String detail)
    implements Serializable {

  static ScanLine lent(String barcode, String says, String detail) {
    return new ScanLine(barcode, "green", "pi-check", says, detail);
  }

  static ScanLine next(String barcode, NextStep step, String detail) {
    return switch (step.kind()) {
      case PUT_ON_HOLD_SHELF ->
          new ScanLine(barcode, "amber", "pi-bookmark", step.sentence(), detail);
      case SEND_TO_LIBRARY -> new ScanLine(barcode, "blue", "pi-truck", step.sentence(), detail);
      case SEND_BACK_TO_PARTNER ->
          new ScanLine(barcode, "violet", "pi-send", step.sentence(), detail);
      case RESHELVE -> new ScanLine(barcode, "green", "pi-book", step.sentence(), detail);
    };
  }

  static ScanLine refused(String barcode, String says) {
    return new ScanLine(barcode, "red", "pi-times", says, null);
  }
}
