package org.interlend.patrons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.interlend.RefusalAssert.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.interlend.Money;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException;
import org.interlend.WorkflowException.Subject;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.text.Fact;
import org.interlend.text.Facts;
import org.interlend.text.Sentences;
import org.junit.jupiter.api.Test;

/** What prevents a patron from borrowing, and the patron's identifiers. */
class PatronTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 11);
  private static final Instant NOW = Instant.parse("2026-05-11T08:00:00Z");
  private static final Instant LATER = Instant.parse("2026-05-12T08:00:00Z");

  private final Patron patron = TestPatrons.patron("P1");

  @Test
  void aCardIsValidOnItsLastDayAndNotAfterIt() {
    Patron expiring = TestPatrons.patron("P1", TODAY);
    assertThat(expiring.obstacles(TODAY).list()).isEmpty();
    assertThat(expiring.obstacle(TODAY.plusDays(1), Locale.ENGLISH))
        .contains("The card expired on " + Sentences.day(TODAY, Locale.ENGLISH));
    assertThat(expiring.obstacle(TODAY.plusDays(1), Locale.GERMAN))
        .contains("Ausweis abgelaufen am " + Sentences.day(TODAY, Locale.GERMAN));
  }

  @Test
  void anExpiredCardAndABlockAreRefused() {
    patron.requireMayBorrow(TODAY, CirculationReason.PATRON_MAY_NOT_BORROW, "C-P1");
    for (Patron refused :
        List.of(
            TestPatrons.patron("P1", TODAY.minusDays(1)),
            TestPatrons.blocked("P1", "Owes a book"))) {
      assertRefused(
          () -> refused.requireMayBorrow(TODAY, CirculationReason.PATRON_MAY_NOT_BORROW, "C-P1"),
          ProblemKind.PATRON_BLOCKED,
          Subject.PATRON,
          "C-P1");
    }
  }

  @Test
  void aCardWithoutALastDayDoesNotExpire() {
    assertThat(patron.obstacles(LocalDate.MAX).list()).isEmpty();
  }

  @Test
  void aBlockPreventsBorrowingUntilItIsRemoved() {
    patron.block(BlockKind.MANUAL, "Owes a book", NOW);
    assertThat(patron.obstacle(TODAY, Locale.ENGLISH)).contains("Owes a book");
    assertThat(patron.block(BlockKind.MANUAL)).map(PatronBlock::since).contains(NOW);
    patron.unblock(BlockKind.MANUAL);
    assertThat(patron.obstacles(TODAY).list()).isEmpty();
    assertThat(patron.block(BlockKind.MANUAL)).isEmpty();
  }

  @Test
  void anImportDoesNotRemoveABlockOfStaff() {
    patron.block(BlockKind.MANUAL, "Owes a book", NOW);
    patron.block(BlockKind.IMPORTED, "Has left", NOW);
    patron.unblock(BlockKind.IMPORTED);
    assertThat(patron.obstacle(TODAY, Locale.ENGLISH)).contains("Owes a book");
  }

  @Test
  void everyBlockIsListed() {
    patron.block(BlockKind.MANUAL, "Owes a book", NOW);
    patron.blockForDebt(new Money(2000, Currency.getInstance("EUR")), NOW);
    assertThat(patron.obstacle(TODAY, Locale.ENGLISH)).contains("Owes 20.00 EUR; Owes a book");
    assertThat(patron.obstacle(TODAY, Locale.GERMAN)).contains("Schuldet 20,00 EUR; Owes a book");
    patron.unblockForDebt();
    assertThat(patron.obstacle(TODAY, Locale.ENGLISH)).contains("Owes a book");
  }

  @Test
  void recordsSayWhoseABlockIsAndNotItsReason() {
    patron.block(BlockKind.MANUAL, "Shouted at Ms Ek", NOW);
    patron.blockForDebt(new Money(2000, Currency.getInstance("EUR")), NOW);
    assertThat(patron.obstacles(TODAY))
        .isEqualTo(
            Facts.of(
                Fact.of(PatronObstacle.BLOCKED, BlockKind.DEBT.reference()),
                Fact.of(PatronObstacle.BLOCKED, BlockKind.MANUAL.reference())));
    assertThatThrownBy(
            () -> patron.requireMayBorrow(TODAY, CirculationReason.PATRON_MAY_NOT_BORROW, "C-P1"))
        .hasMessage("This patron may not borrow: Blocked for debts. Blocked by staff.");
  }

  @Test
  void theReasonOfABlockIsShownAsStaffHaveWrittenIt() {
    String words = "see @LoanStatus.OPEN";
    patron.block(BlockKind.MANUAL, words, NOW);
    assertThat(patron.obstacle(TODAY, Locale.ENGLISH)).contains(words);
    assertThat(patron.block(BlockKind.MANUAL))
        .map(block -> block.reason(Locale.ENGLISH))
        .contains(words);
    assertThat(
            new WorkflowException(
                    CirculationReason.PATRON_MAY_NOT_BORROW, "1", patron.obstaclesForStaff(TODAY))
                .getMessage())
        .endsWith(words + ".");
  }

  @Test
  void aBlockForDebtsIsAsOldAsTheAmount() {
    Money owed = new Money(2000, Currency.getInstance("EUR"));
    patron.blockForDebt(owed, NOW);
    patron.blockForDebt(owed, LATER);
    assertThat(patron.block(BlockKind.DEBT)).map(PatronBlock::since).contains(NOW);
    patron.blockForDebt(new Money(2500, owed.currency()), LATER);
    assertThat(patron.block(BlockKind.DEBT)).map(PatronBlock::since).contains(LATER);
    assertThat(patron.block(BlockKind.DEBT))
        .map(block -> block.reason(Locale.GERMAN))
        .contains("Schuldet 25,00 EUR");
  }

  @Test
  void aBlockIsAsOldAsItsReason() {
    patron.block(BlockKind.MANUAL, "Owes a book", NOW);
    patron.block(BlockKind.MANUAL, "Owes a book", LATER);
    assertThat(patron.block(BlockKind.MANUAL)).map(PatronBlock::since).contains(NOW);
    patron.block(BlockKind.MANUAL, "Owes two books", LATER);
    assertThat(patron.block(BlockKind.MANUAL)).map(PatronBlock::since).contains(LATER);
    assertThat(patron.blocks()).hasSize(1);
  }

  @Test
  void anEmailAddressNamesThePatronWhereAskedForOnly() {
    Patron mailed = TestPatrons.patron("P1", "C1", "Lily", "Briscoe", "Lily@Example.org");
    assertThat(mailed.answersTo("lily@example.ORG", IdentifierType.EMAIL)).isTrue();
    assertThat(mailed.answersTo("Lily@Example.org", null)).isFalse();
    assertThat(patron.answersTo("lily@example.org", IdentifierType.EMAIL)).isFalse();
    assertThat(mailed.messageIdentifiers())
        .containsExactlyInAnyOrder("P1", "C1", "lily@example.org");
  }

  @Test
  void aNameAndALineOfAnAddressHaveNoLineEnds() {
    Patron broken = TestPatrons.patron("P2", "C2", "Mary\nAnn", "Beton \r\n Smith", null);
    assertThat(broken.fullName()).isEqualTo("Mary Ann Beton Smith");
    assertThat(new PatronContact(null, "030\u2028123", null, null).telephone())
        .isEqualTo("030 123");
    assertThat(PostalAddress.of("Quay\tStreet\n7", "c/o\nB", "1\n0", "Ber\rlin", null).lines())
        .containsExactly("Quay Street 7", "c/o B", "1 0 Ber lin");
  }

  @Test
  void anAddressNeedsItsFirstLine() {
    assertThat(PostalAddress.of(null, null, null, null, null)).isNull();
    assertThatThrownBy(() -> PostalAddress.of(null, null, "10115", "Berlin", "DE"))
        .isInstanceOfSatisfying(
            WorkflowException.class,
            problem -> assertThat(problem.about()).isEqualTo(WorkflowException.Subject.ADDRESS));
    assertThat(PostalAddress.of("Quay Street 7", null, "10115", "Berlin", "DE").lines())
        .containsExactly("Quay Street 7", "10115 Berlin", "DE");
  }

  @Test
  void aBlockNeedsNoReason() {
    patron.block(BlockKind.IMPORTED, null, NOW);
    assertThat(patron.obstacle(TODAY, Locale.ENGLISH)).contains("Blocked by the patron system");
    assertThat(patron.obstacle(TODAY, Locale.GERMAN)).contains("Gesperrt durch das Benutzersystem");
  }

  @Test
  void aPatronIdIsFoundByItsType() {
    assertThat(patron.answersTo("P1", null)).isTrue();
    assertThat(patron.answersTo("C-P1", null)).isTrue();
    assertThat(patron.answersTo("C-P1", IdentifierType.BARCODE)).isTrue();
    assertThat(patron.answersTo("P1", IdentifierType.BARCODE)).isFalse();
    assertThat(patron.answersTo("P2", null)).isFalse();
  }

  @Test
  void theCardNumberIsTheBarcodeOrElseThePrimaryId() {
    assertThat(patron.cardNumber()).isEqualTo("C-P1");
    assertThat(new Patron("P9", NOW).cardNumber()).isEqualTo("P9");
  }
}
