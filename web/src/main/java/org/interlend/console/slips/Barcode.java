package org.interlend.console.slips;

import java.util.Locale;
import java.util.stream.Collectors;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.OkapiInputException;

/**
 * A number as Code 128 in SVG: each module is one unit wide, the bars are one unit high.
 *
 * @param label what the number is
 * @param text the number
 * @param modules width in modules, with the quiet zones that a scanner needs; 0 when there are no
 *     bars
 * @param path the bars; empty when the number cannot be encoded
 */
public record Barcode(String label, String text, int modules, String path) {
  private static final int QUIET = 10;

  /** On a slip of 89 millimeters more modules would be too narrow for a scanner. */
  private static final int MAX_MODULES = 400;

  private static final double MILLIMETRES = 0.33;

  static Barcode of(String label, String text) {
    Code128 code = new Code128();
    code.setHumanReadableLocation(HumanReadableLocation.NONE);
    try {
      code.setContent(text);
    } catch (OkapiInputException notInCode128) {
      return new Barcode(label, text, 0, "");
    }
    int modules = code.getWidth() + 2 * QUIET;
    if (modules > MAX_MODULES) {
      return new Barcode(label, text, 0, "");
    }
    String bars =
        code.getRectangles().stream()
            .map(bar -> "M%d 0h%dv1h-%2$dz".formatted(QUIET + (int) bar.x, (int) bar.width))
            .collect(Collectors.joining());
    return new Barcode(label, text, modules, bars);
  }

  public boolean drawn() {
    return modules > 0;
  }

  /** The best printed width, in SVG syntax. */
  public String width() {
    return String.format(Locale.ROOT, "%.1fmm", modules * MILLIMETRES);
  }
}
