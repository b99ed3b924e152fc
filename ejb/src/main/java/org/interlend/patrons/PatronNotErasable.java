package org.interlend.patrons;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.interlend.WorkflowProblem;

/** The problem that a patron cannot be erased yet, with the obstacles. */
public class PatronNotErasable extends WorkflowProblem {

  private static final long serialVersionUID = 1L;

  private final transient List<ErasureObstacle> obstacles;

  PatronNotErasable(List<ErasureObstacle> obstacles) {
    super(PatronReason.PATRON_NOT_ERASABLE, null, sentences(obstacles));
    this.obstacles = sorted(obstacles);
  }

  private static String sentences(List<ErasureObstacle> obstacles) {
    return sorted(obstacles).stream()
        .map(ErasureObstacle::sentence)
        .collect(Collectors.joining(" "));
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
