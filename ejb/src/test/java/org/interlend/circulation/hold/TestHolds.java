package org.interlend.circulation.hold;

import java.time.Instant;
import java.time.LocalDate;
import org.interlend.Actor;
import org.interlend.catalog.Item;
import org.interlend.institution.Library;
import org.interlend.patrons.Patron;

/** Holds for tests of other packages. */
public final class TestHolds {

  private static final Instant PLACED = Instant.parse("2026-05-04T08:00:00Z");

  private TestHolds() {}

  /** A hold of a patron on an item. */
  public static Hold hold(Item item, Patron patron, Library pickupLibrary) {
    return new Hold(new HoldInput(item, patron, pickupLibrary, Actor.staff("desk")), PLACED);
  }

  public static void putOnShelf(Hold hold, LocalDate heldUntil) {
    hold.onShelf(PLACED, heldUntil);
  }
}
