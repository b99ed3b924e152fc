package org.interlend.patrons;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.interlend.WorkflowException;

/** The problem that a patron cannot be erased yet, with the obstacles. */
public class PatronNotErasableException extends WorkflowException {

  private final transient List<ErasureObstacle> obstacles;

  PatronNotErasableException(List<ErasureObstacle> obstacles) {
    super(PatronReason.PATRON_NOT_ERASABLE, null);
    this.obstacles = sorted(obstacles);
  }

  @Override
  public String sentence(Locale locale) {
    String all =
        obstacles.stream()
            .map(obstacle -> obstacle.sentence(locale))
            .collect(Collectors.joining(" "));
    return reason().sentence(reason().fact(null, all), locale);
  }

  /** Sorted, because the order of the observers is arbitrary. */
  private static List<ErasureObstacle> sorted(List<ErasureObstacle> obstacles) {
    return obstacles.stream().sorted(Comparator.comparing(ErasureObstacle::kind)).toList();
  }

  /** The obstacles, each with what to do about it. */
  public List<ErasureObstacle> obstacles() {
    return obstacles;
  }
}
