package org.interlend.patrons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.interlend.text.Fact;
import org.interlend.text.Sentences;
import org.junit.jupiter.api.Test;

/** What a load would change of a known patron. */
class PatronFieldChangeTest {

  private static final Instant NOW = Instant.parse("2026-05-11T08:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2030, 12, 31);

  private final Patron patron = TestPatrons.patron("P1", DAY);

  @Test
  void theSameRecordChangesNothing() {
    assertThat(PatronFieldChange.between(patron, input("Lily", DAY, false, List.of("C-P1"))))
        .isEmpty();
  }

  @Test
  void eachFieldIsToldWithItsValueBeforeAndAfter() {
    List<PatronFieldChange> changes =
        PatronFieldChange.between(patron, input(null, DAY.plusDays(1), true, List.of("B", "A")));

    assertThat(changes)
        .extracting(PatronFieldChange::field, PatronFieldChange::before, PatronFieldChange::after)
        .containsExactly(
            tuple(PatronField.FIRST_NAME, "Lily", null),
            tuple(
                PatronField.EXPIRY, Sentences.reference(DAY), Sentences.reference(DAY.plusDays(1))),
            tuple(PatronField.BARCODES, "C-P1", "A, B"),
            tuple(PatronField.BLOCK, null, "Left"));
  }

  @Test
  void countryAndLanguageAreInTheLanguageOfTheReader() {
    PatronContact contact =
        new PatronContact(
            null, null, PostalAddress.of("Storgatan 1", null, "411 38", "Göteborg", "SE"), null);
    PatronInput moved =
        new PatronInput(
            new PatronIdentifiersInput("P1", List.of("C-P1")),
            "Lily",
            "Briscoe",
            "STUDENT",
            contact,
            "sv",
            BlockKind.IMPORTED,
            false,
            null,
            DAY,
            null,
            null);

    assertThat(PatronFieldChange.between(patron, moved))
        .extracting(
            PatronFieldChange::field,
            change -> Sentences.resolve(Fact.text(change.after()), Locale.GERMAN))
        .containsExactly(
            tuple(PatronField.ADDRESS, "Storgatan 1, 411 38 Göteborg, Schweden"),
            tuple(PatronField.LANGUAGE, "Schwedisch"));
  }

  @Test
  void aBlockOfStaffIsNoneOfTheLoads() {
    patron.block(BlockKind.MANUAL, "Owes a book", NOW);
    assertThat(PatronFieldChange.between(patron, input("Lily", DAY, false, List.of("C-P1"))))
        .isEmpty();
    patron.block(BlockKind.IMPORTED, null, NOW);
    assertThat(PatronFieldChange.between(patron, input("Lily", DAY, false, List.of("C-P1"))))
        .extracting(PatronFieldChange::field, PatronFieldChange::after)
        .containsExactly(tuple(PatronField.BLOCK, null));
  }

  @Test
  void aBlockOfStaffThatComesBackIsNoSecondOne() {
    patron.block(BlockKind.MANUAL, "Left", NOW);
    PatronInput read = input("Lily", DAY, true, List.of("C-P1"));
    assertThat(PatronFieldChange.between(patron, read)).isEmpty();
    assertThat(patron.applyBlock(read, NOW)).isFalse();
    assertThat(patron.block(BlockKind.IMPORTED)).isEmpty();

    patron.block(BlockKind.MANUAL, "Owes a book", NOW);
    assertThat(PatronFieldChange.between(patron, read))
        .extracting(PatronFieldChange::field, PatronFieldChange::after)
        .containsExactly(tuple(PatronField.BLOCK, "Left"));
    assertThat(patron.applyBlock(read, NOW)).isTrue();
    assertThat(patron.block(BlockKind.IMPORTED)).isPresent();
  }

  @Test
  void theChoiceOfLettersStaysWhereTheRecordHasNone() {
    patron.chooseLetters(false);
    assertThat(PatronFieldChange.between(patron, input("Lily", DAY, false, List.of("C-P1"))))
        .isEmpty();
  }

  @Test
  void eachFieldHasALabelInEachLanguage() {
    for (PatronField field : PatronField.values()) {
      assertThat(field.label(Locale.ENGLISH)).isNotBlank();
      assertThat(field.label(Locale.GERMAN)).isNotBlank();
      assertThat(field.label(new Locale("sv"))).isNotBlank();
    }
  }

  private static PatronInput input(
      String firstName, LocalDate expiresOn, boolean blocked, List<String> barcodes) {
    return new PatronInput(
        new PatronIdentifiersInput("P1", barcodes),
        firstName,
        "Briscoe",
        "STUDENT",
        new PatronContact(null, null, null, null),
        "en",
        BlockKind.IMPORTED,
        blocked,
        blocked ? "Left" : null,
        expiresOn,
        null,
        null);
  }
}
