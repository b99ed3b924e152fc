package org.interlend.patrons;

import java.util.ArrayList;
import java.util.List;

/**
 * A patron is to be erased. Announced before anything is changed; its observers say what the
 * patron's record is still needed for.
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
   * @param open what stands in the way, by barcode, number or amount; none when nothing does
   */
  public void prevent(ErasureObstacle.Kind kind, List<String> open) {
    if (!open.isEmpty()) {
      obstacles.add(ErasureObstacle.of(kind, open));
    }
  }

  List<ErasureObstacle> obstacles() {
    return List.copyOf(obstacles);
  }
}
