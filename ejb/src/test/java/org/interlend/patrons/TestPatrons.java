package org.interlend.patrons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Patrons for tests. */
public final class TestPatrons {

  private static final Instant CREATED = Instant.parse("2020-01-01T08:00:00Z");

  private TestPatrons() {}

  /** A patron whom nothing keeps from borrowing. */
  public static Patron patron(String primaryId) {
    return patron(primaryId, null);
  }

  /** A patron whose card is valid until a day, or always for null. */
  public static Patron patron(String primaryId, LocalDate expiresOn) {
    Patron patron = new Patron(primaryId, CREATED);
    patron.describe(
        new PatronRecord(
            primaryId,
            List.of("C-" + primaryId),
            "Lily",
            "Briscoe",
            "STUDENT",
            null,
            "en",
            false,
            null,
            expiresOn,
            null));
    return patron;
  }

  public static Patron blocked(String primaryId, String reason) {
    Patron patron = patron(primaryId);
    patron.block(reason, CREATED);
    return patron;
  }
}
