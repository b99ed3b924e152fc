package org.interlend.console.flow;

import java.util.List;
import java.util.Locale;

/**
 * A step in the picture.
 *
 * @param label for those who do not see the picture
 * @param lines its name, broken into lines
 */
public record FlowBox(FlowStep step, String label, int x, int y, int height, List<Line> lines) {

  static final int WIDTH = 190;

  /** A line of text. */
  public record Line(int y, String text) {}

  public int width() {
    return WIDTH;
  }

  /** The middle of the circle with its number. */
  public int numberX() {
    return x + 20;
  }

  public int numberY() {
    return y + height / 2;
  }

  /** Where its text begins. */
  public int textX() {
    return x + 38;
  }

  public int middle() {
    return x + WIDTH / 2;
  }

  /** The style class of its owner. */
  public String style() {
    return step.owner().name().toLowerCase(Locale.ROOT);
  }
}
