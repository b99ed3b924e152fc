package org.interlend.patrons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Patrons for tests of the rules that read them. */
public final class TestPatrons {

  private static final Instant CREATED = Instant.parse("2020-01-01T08:00:00Z");

  private TestPatrons() {}

  /** A patron who may borrow. */
  public static Patron patron(String primaryId) {
    return patron(primaryId, null);
  }

  /** A patron whose card is valid until a day, or always for null. */
  public static Patron patron(String primaryId, LocalDate expiresOn) {
    return described(
        new PatronInput(
            new PatronIdentifiersInput(primaryId, List.of("C-" + primaryId)),
            "Lily",
            "Briscoe",
            "STUDENT",
            new PatronContact(null, null, null, null),
            "en",
            BlockKind.MANUAL,
            false,
            null,
            expiresOn,
            null,
            null));
  }

  /**
   * @param firstName may be null
   */
  public static Patron patron(
      String primaryId, String card, String firstName, String lastName, String email) {
    return described(
        new PatronInput(
            new PatronIdentifiersInput(primaryId, List.of(card)),
            firstName,
            lastName,
            null,
            new PatronContact(email, null, null, null),
            "en",
            BlockKind.MANUAL,
            false,
            null,
            null,
            null,
            null));
  }

  public static Patron blocked(String primaryId, String reason) {
    Patron patron = patron(primaryId);
    patron.block(BlockKind.MANUAL, reason, CREATED);
    return patron;
  }

  private static Patron described(PatronInput record) {
    Patron patron = new Patron(record.numbers().primaryId(), CREATED);
    patron.describe(record);
    return patron;
  }
}
