package org.interlend.console.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.interlend.Side;
import org.interlend.console.flow.FlowBox.Line;
import org.interlend.console.flow.FlowStep.Owner;

/**
 * The way of a loan as a picture: the broker's steps in the left lane, the library's in the right
 * one, one below the other, and the messages between the lanes. All measures are units of its view
 * box.
 *
 * @param connectors the lines from each step to the next, as paths of SVG
 */
public record FlowPicture(
    Side side, int height, List<FlowBox> boxes, List<FlowMessage> marks, List<String> connectors) {

  public static final int WIDTH = 420;

  private static final int LEFT = 8;
  private static final int RIGHT = WIDTH - LEFT - FlowBox.WIDTH;
  private static final int TOP = 44;
  private static final int LINE = 17;
  private static final int PADDING = 11;
  private static final int BETWEEN = 20;
  private static final int MARK = 24;

  /** Characters of a line; the font is 13 units high. */
  private static final int MAX_LINE_LENGTH = 21;

  /** More messages of a step than these are told in words only. */
  private static final int MAX_MARKS = 3;

  /**
   * @param name the short name of a step
   * @param label of a step, for those who do not see the picture
   */
  static FlowPicture of(
      Side side, Function<FlowStep, String> name, Function<FlowStep, String> label) {
    List<FlowBox> boxes = new ArrayList<>();
    List<FlowMessage> marks = new ArrayList<>();
    int y = TOP;
    for (FlowStep step : FlowStep.of(side)) {
      List<String> lines = broken(name.apply(step));
      boolean brokers = step.owner() == Owner.BROKER;
      List<FlowMessage> told = marks(step, (brokers ? RIGHT : LEFT) + FlowBox.WIDTH / 2, y);
      int height = Math.max(lines.size() * LINE + 2 * PADDING, told.size() * MARK + PADDING);
      int first = y + (height - lines.size() * LINE) / 2 + LINE - 4;
      boxes.add(
          new FlowBox(
              step,
              label.apply(step),
              brokers ? LEFT : RIGHT,
              y,
              height,
              IntStream.range(0, lines.size())
                  .mapToObj(at -> new Line(first + at * LINE, lines.get(at)))
                  .toList()));
      marks.addAll(told);
      y += height + BETWEEN;
    }
    return new FlowPicture(side, y - BETWEEN + LEFT, boxes, marks, connectors(boxes));
  }

  private static List<FlowMessage> marks(FlowStep step, int x, int y) {
    List<FlowMessage> marks = new ArrayList<>();
    usual(step.sent()).forEach(name -> marks.add(mark(name, false, x, y, marks.size())));
    usual(step.told()).forEach(name -> marks.add(mark(name, true, x, y, marks.size())));
    return marks.stream().limit(MAX_MARKS).toList();
  }

  /** The messages that every broker of NCIP 2 has; others are told in words only. */
  private static List<String> usual(List<String> services) {
    return services.stream()
        .filter(name -> name.endsWith("Item") && !name.equals("DeleteItem"))
        .toList();
  }

  private static FlowMessage mark(String name, boolean toLibrary, int x, int y, int above) {
    return new FlowMessage(name, toLibrary, x, y + 15 + above * MARK);
  }

  /** From the bottom of each step to the top of the next one. */
  private static List<String> connectors(List<FlowBox> boxes) {
    List<String> paths = new ArrayList<>();
    for (int at = 0; at + 1 < boxes.size(); at++) {
      FlowBox from = boxes.get(at);
      FlowBox to = boxes.get(at + 1);
      int bottom = from.y() + from.height();
      paths.add(
          "M%d %dV%dH%dV%d"
              .formatted(from.middle(), bottom, bottom + BETWEEN / 2, to.middle(), to.y()));
    }
    return paths;
  }

  /** The text in lines that have room in a box. */
  static List<String> broken(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > MAX_LINE_LENGTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  public int width() {
    return WIDTH;
  }

  /** The middle of the broker's lane. */
  public int brokerX() {
    return LEFT + FlowBox.WIDTH / 2;
  }

  /** The middle of the library's lane. */
  public int libraryX() {
    return RIGHT + FlowBox.WIDTH / 2;
  }
}
