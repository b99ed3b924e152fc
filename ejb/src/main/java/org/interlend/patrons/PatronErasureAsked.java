package org.interlend.patrons;

import java.util.ArrayList;
import java.util.List;

/**
 * CDI event, fired before anything is changed: a patron is to be erased. Its observers report the
 * records that prevent the erasure.
 */
public final class PatronErasureAsked {

  private final Patron patron;
  private final List<ErasureObstacle> obstacles = new ArrayList<>();

  PatronErasureAsked(Patron patron) {
    this.patron = patron;
  }

  public Patron patron() {
    return patron;
  }

  /**
   * @param open the records that prevent it, by barcode, number or amount; empty if there are none
   */
  public void prevent(ErasureObstacle.Kind kind, List<?> open) {
    if (!open.isEmpty()) {
      obstacles.add(ErasureObstacle.of(kind, open));
    }
  }

  List<ErasureObstacle> obstacles() {
    return List.copyOf(obstacles);
  }
}
