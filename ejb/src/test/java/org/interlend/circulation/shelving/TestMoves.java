package org.interlend.circulation.shelving;

import java.time.Instant;
import java.time.LocalDate;
import org.interlend.catalog.LocalItem;
import org.interlend.institution.Desk;
import org.interlend.institution.Library;
import org.interlend.institution.TestLibraries;
import org.interlend.partners.Partner;

/** Move requests for tests of other packages. */
public final class TestMoves {

  private static final Instant PLACED = Instant.parse("2026-05-04T08:00:00Z");

  private TestMoves() {}

  /** A move request for an item. */
  public static MoveRequest move(LocalItem item, Partner partner, LocalDate expiresOn) {
    Library library = TestLibraries.sharing("MAIN");
    Desk desk = TestLibraries.desk(library, "ILL", false);
    MoveRequest move =
        new MoveRequest(new MoveRequestInput(item, desk, partner, "REQ-1", expiresOn), PLACED);
    move.expiresOn(expiresOn);
    return move;
  }

  public static void arrive(MoveRequest move) {
    move.arrived();
  }

  public static void end(MoveRequest move, MoveStatus how, Instant at) {
    move.end(how, at);
  }
}
