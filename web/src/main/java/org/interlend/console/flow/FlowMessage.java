package org.interlend.console.flow;

/**
 * A message in the picture.
 *
 * @param toLibrary whether the broker sends it to the library
 * @param x of the middle of its name
 * @param y of its name's line
 */
public record FlowMessage(String message, boolean toLibrary, int x, int y) {

  private static final int HALF = 88;
  private static final int BELOW = 6;
  private static final int HEAD = 5;

  /** The arrow below the name, as a path of SVG. */
  public String arrow() {
    int line = y + BELOW;
    int tip = toLibrary ? x + HALF : x - HALF;
    int back = toLibrary ? tip - HEAD : tip + HEAD;
    return "M%d %dH%dM%d %dL%d %dL%d %d"
        .formatted(
            toLibrary ? x - HALF : x + HALF,
            line,
            tip,
            back,
            line - HEAD,
            tip,
            line,
            back,
            line + HEAD);
  }
}
