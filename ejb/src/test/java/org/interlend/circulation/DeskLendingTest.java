package org.interlend.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.Refusal.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.Item;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TemporaryItem;
import org.interlend.catalog.TestItems;
import org.interlend.institution.Library;
import org.interlend.institution.TestLibraries;
import org.interlend.partners.Partner;
import org.interlend.partners.TestPartner;
import org.interlend.patrons.TestPatrons;
import org.junit.jupiter.api.Test;

/** Whether the desk may lend an item, and the order of the pick list. */
class DeskLendingTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 14);
  private static final Library MAIN = TestLibraries.sharing("MAIN");
  private static final Partner BROKER = TestPartner.called("BROKER").make();

  @Test
  void anAvailableCirculatingItemIsLent() {
    DeskWorkflow.refuseNotForLoan(TestItems.own("I1"), () -> true);
    TemporaryItem held = TestItems.borrowed("B1");
    held.shelvedForHold(MAIN);
    DeskWorkflow.refuseNotForLoan(held, () -> true);
  }

  @Test
  void anItemForUseInTheLibraryIsNotLent() {
    refused(TestItems.own("I1"), false, ProblemKind.ITEM_NOT_FOR_LOAN);
  }

  @Test
  void anItemOnLoanIsNotLentAgain() {
    LocalItem item = TestItems.own("I1");
    item.lent();
    refused(item, true, ProblemKind.ITEM_ON_LOAN);
  }

  @Test
  void aBorrowedItemIsNotLentBeforeReceiptOrAfterReturn() {
    TemporaryItem item = TestItems.borrowed("B1");
    refused(item, true, ProblemKind.ITEM_NOT_FOR_LOAN);
    item.markForReturn();
    refused(item, true, ProblemKind.ITEM_NOT_FOR_LOAN);
    item.sentBack();
    refused(item, true, ProblemKind.ITEM_NOT_FOR_LOAN);
  }

  @Test
  void anItemReservedForAPartnerIsNotLentToAPatron() {
    LocalItem item = TestItems.own("I1");
    DeskWorkflow.refuseWanted(item, Optional.empty());
    assertRefused(
        () -> DeskWorkflow.refuseWanted(item, Optional.of(move("I1", MAIN))),
        ProblemKind.ITEM_HELD_FOR_ANOTHER,
        Subject.ITEM,
        "I1");
  }

  @Test
  void anItemOnHoldIsLentToThePatronOfTheHold() {
    var patron = TestPatrons.patron("P1");
    Hold hold = TestLoans.hold(TestItems.own("I1"), patron, MAIN);
    DeskWorkflow.refuseOthers(hold, patron);
    assertRefused(
        () -> DeskWorkflow.refuseOthers(hold, TestPatrons.patron("P2")),
        ProblemKind.ITEM_HELD_FOR_ANOTHER,
        Subject.ITEM,
        "I1");
  }

  @Test
  void aPickHasDestinationAndLastDay() {
    MoveRequest move = move("I1", MAIN);
    Pick forPartner = Pick.of(move);
    assertThat(forPartner.move()).isSameAs(move);
    assertThat(forPartner.hold()).isNull();
    assertThat(forPartner.to()).isSameAs(move.desk().library());
    assertThat(forPartner.expiresOn()).isEqualTo(LAST_DAY);
    assertThat(forPartner.since()).isEqualTo(TestLoans.LOANED);
    Hold hold = TestLoans.hold(TestItems.own("I2"), TestPatrons.patron("P1"), MAIN);
    hold.pickBy(LAST_DAY);
    hold.printed(Instant.EPOCH);
    Pick forPatron = Pick.of(hold);
    assertThat(forPatron.hold()).isSameAs(hold);
    assertThat(forPatron.move()).isNull();
    assertThat(forPatron.to()).isSameAs(MAIN);
    assertThat(forPatron.expiresOn()).isEqualTo(LAST_DAY);
    assertThat(forPatron.printedAt()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void picksAreSortedByLibrary() {
    Pick annex = Pick.of(move("I1", TestLibraries.branch("ANNEX")));
    Pick main = Pick.of(move("I2", MAIN));
    assertThat(List.of(main, annex)).isSortedAccordingTo(Pick.SHELF_ORDER.reversed());
  }

  @Test
  void theShelfListSearchMatchesPrefixes() {
    assertThat(PickFilter.at("MAIN").beginning()).isNull();
    assertThat(new PickFilter(null, null, " ", false).beginning()).isNull();
    assertThat(new PickFilter(null, null, " PR 60", false).beginning()).isEqualTo("pr 60%");
  }

  private static MoveRequest move(String barcode, Library library) {
    return TestLoans.move(TestItems.own(barcode, library), BROKER, LAST_DAY);
  }

  private static void refused(Item item, boolean circulates, ProblemKind kind) {
    assertRefused(
        () -> DeskWorkflow.refuseNotForLoan(item, () -> circulates),
        kind,
        Subject.ITEM,
        item.barcode());
  }
}
