package org.interlend.console.slips;

import java.util.Locale;
import java.util.stream.Collectors;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.OkapiInputException;

/**
 * A number as Code 128, to be drawn in SVG: one unit wide for each module, one unit high.
 *
 * @param label whose number it is
 * @param text the number
 * @param modules how many modules wide it is, with the quiet zones that a scanner needs; 0 when
 *     there are no bars
 * @param path the bars; empty when the number cannot be a barcode
 */
public record Barcode(String label, String text, int modules, String path) {
  private static final int QUIET = 10;

  /** More would have to be printed too finely for a scanner on a slip of 89 millimetres. */
  private static final int MOST_MODULES = 400;

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
    if (modules > MOST_MODULES) {
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

  /** How wide it is best printed, as SVG says it. */
  public String width() {
    return String.format(Locale.ROOT, "%.1fmm", modules * MILLIMETRES);
  }
}
