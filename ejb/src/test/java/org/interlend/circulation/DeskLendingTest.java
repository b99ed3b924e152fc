package org.interlend.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;

import java.time.LocalDate;
import java.util.Optional;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TemporaryItem;
import org.interlend.catalog.TestItems;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.TestHolds;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.circulation.shelving.TestMoves;
import org.interlend.institution.Library;
import org.interlend.institution.TestLibraries;
import org.interlend.partners.Partner;
import org.interlend.partners.TestPartner;
import org.interlend.patrons.TestPatrons;
import org.junit.jupiter.api.Test;

/** Whether the desk may lend an item. */
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
    goesBack(item, Optional.empty(), false);
    item.sentBack();
    refused(item, true, ProblemKind.ITEM_NOT_FOR_LOAN);
  }

  @Test
  void aBorrowedItemThatIsToBeSentBackIsLentToThePatronWhoHasNotCollectedIt() {
    TemporaryItem item = TestItems.borrowed("B1");
    item.markForReturn();
    DeskWorkflow.refuseGoingBack(item, Optional.empty(), () -> true);
    item.lent();
    assertThat(item.status()).isEqualTo(ItemStatus.ON_LOAN);
  }

  @Test
  void aBorrowedItemInTransitIsLentOnlyToAPatronWhoWaitsForIt() {
    TemporaryItem item = TestItems.borrowed("B1");
    item.sentTo(MAIN);
    Hold hold = TestHolds.hold(item, TestPatrons.patron("P1"), MAIN);
    DeskWorkflow.refuseGoingBack(item, Optional.of(hold), () -> false);
    goesBack(item, Optional.empty(), true);
    LocalItem own = TestItems.own("I1");
    own.sentTo(MAIN);
    DeskWorkflow.refuseGoingBack(own, Optional.empty(), () -> false);
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
    Hold hold = TestHolds.hold(TestItems.own("I1"), patron, MAIN);
    DeskWorkflow.refuseOthers(hold, patron);
    assertRefused(
        () -> DeskWorkflow.refuseOthers(hold, TestPatrons.patron("P2")),
        ProblemKind.ITEM_HELD_FOR_ANOTHER,
        Subject.ITEM,
        "I1");
  }

  private static MoveRequest move(String barcode, Library library) {
    return TestMoves.move(TestItems.own(barcode, library), BROKER, LAST_DAY);
  }

  private static void goesBack(Item item, Optional<Hold> next, boolean comesLate) {
    assertRefused(
        () -> DeskWorkflow.refuseGoingBack(item, next, () -> comesLate),
        ProblemKind.ITEM_NOT_FOR_LOAN,
        Subject.ITEM,
        item.barcode());
  }

  private static void refused(Item item, boolean circulates, ProblemKind kind) {
    assertRefused(
        () -> DeskWorkflow.refuseNotForLoan(item, () -> circulates),
        kind,
        Subject.ITEM,
        item.barcode());
  }
}
