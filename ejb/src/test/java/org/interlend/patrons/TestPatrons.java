package org.interlend.patrons;

import java.time.Instant;
import java.util.List;

/** Patrons for tests of the rules that read them. */
public final class TestPatrons {

  private TestPatrons() {}

  /**
   * @param firstName may be null
   */
  public static Patron patron(
      String primaryId, String card, String firstName, String lastName, String email) {
    Patron patron = new Patron(primaryId, Instant.EPOCH);
    patron.describe(
        new PatronRecord(
            primaryId,
            List.of(card),
            firstName,
            lastName,
            null,
            email,
            "en",
            false,
            null,
            null,
            null));
    return patron;
  }
}
