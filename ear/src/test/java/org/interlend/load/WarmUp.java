package org.interlend.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Repeats work until its figure stands still: until three windows in a row differ by no more than
 * five percent, or the time is up.
 */
final class WarmUp {

  static final Duration WINDOW = Duration.ofSeconds(10);

  private static final int WINDOWS = 3;
  private static final double TOLERANCE = 0.05;

  private WarmUp() {}

  /** Works for a window, and says what was reached. */
  interface Window {
    double work(Duration time) throws InterruptedException;
  }

  /**
   * @param most the longest time; zero for no warm-up
   * @return what happened, in words
   */
  static String of(Duration most, Window window) throws InterruptedException {
    var figures = new ArrayList<Double>();
    while (WINDOW.multipliedBy(figures.size() + 1L).compareTo(most) <= 0) {
      figures.add(window.work(WINDOW));
      if (figures.size() >= WINDOWS && standsStill(last(figures))) {
        return "stands still after %d s: %s".formatted(seconds(figures), inWords(last(figures)));
      }
    }
    return figures.isEmpty()
        ? "none"
        : "does NOT stand still after %d s: %s".formatted(seconds(figures), inWords(last(figures)));
  }

  private static List<Double> last(List<Double> figures) {
    return figures.subList(Math.max(0, figures.size() - WINDOWS), figures.size());
  }

  private static boolean standsStill(List<Double> figures) {
    var most = figures.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    var least = figures.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    return most - least <= most * TOLERANCE;
  }

  private static long seconds(List<Double> figures) {
    return WINDOW.multipliedBy(figures.size()).toSeconds();
  }

  private static String inWords(List<Double> figures) {
    return figures.stream()
        .map(figure -> String.format(Locale.ROOT, "%.1f", figure))
        .collect(Collectors.joining(", "));
  }
}
