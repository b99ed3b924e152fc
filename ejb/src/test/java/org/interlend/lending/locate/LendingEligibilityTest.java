package org.interlend.lending.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;
import static org.interlend.lending.request.TestLending.BARCODE;
import static org.interlend.lending.request.TestLending.NUMBER;
import static org.interlend.lending.request.TestLending.STEP;
import static org.interlend.lending.request.TestLending.in;

import java.util.Optional;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TestItems;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.TestHolds;
import org.interlend.institution.TestLibraries;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.request.RequestedMaterial;
import org.interlend.lending.request.TestLending;
import org.interlend.partners.RequestFormat;
import org.interlend.partners.TestPartner;
import org.interlend.patrons.TestPatrons;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whether an item may be lent to a partner. */
class LendingEligibilityTest {

  @Nested
  class Items {

    private final LocalItem item = TestItems.own(BARCODE);

    @Test
    void anItemOnLoanIsNotLent() {
      LendingEligibility.refuseOnLoan(item);
      item.lent();
      assertRefused(
          () -> LendingEligibility.refuseOnLoan(item),
          ProblemKind.ITEM_ON_LOAN,
          Subject.ITEM,
          BARCODE);
    }

    @Test
    void anItemThatMayNotLeaveTheLibraryIsNotLent() {
      LendingEligibility.refuseStaying(item, true);
      assertRefused(
          () -> LendingEligibility.refuseStaying(item, false),
          ProblemKind.ITEM_NOT_FOR_LOAN,
          Subject.ITEM,
          BARCODE);
    }

    @Test
    void anItemChosenForAnotherRequestIsNotLent() {
      LendingRequest request = TestLending.created();
      LendingEligibility.refuseClaimed(request, item, Optional.empty());
      LendingEligibility.refuseClaimed(request, item, Optional.of(request));
      assertRefused(
          () -> LendingEligibility.refuseClaimed(request, item, Optional.of(TestLending.created())),
          ProblemKind.ITEM_HELD_FOR_ANOTHER,
          Subject.ITEM,
          BARCODE);
    }
  }

  @Nested
  class Holds {

    @Test
    void withoutAHoldNoPatronIsPassedOver() {
      LendingRequest request = TestLending.created();
      assertThat(passedOver(request, TestItems.own(BARCODE), null)).isEmpty();
    }

    @Test
    void aHoldComesBeforeAPartner() {
      LendingRequest request = TestLending.created();
      LocalItem item = TestItems.own(BARCODE);
      assertRefused(
          () -> passedOver(request, item, hold(item)),
          ProblemKind.ITEM_HELD_FOR_ANOTHER,
          Subject.ITEM,
          BARCODE);
    }

    @Test
    void aHoldPlacedAfterTheCopyWasChosenWaitsForItsReturn() {
      LendingRequest request = in(LendingStatus.BEING_PROCESSED);
      assertThat(passedOver(request, request.item(), hold(request.item()))).isEmpty();
    }

    @Test
    void aHoldOnTheHoldShelfAlwaysComesFirst() {
      LendingRequest request = in(LendingStatus.BEING_PROCESSED);
      Hold hold = hold(request.item());
      TestHolds.putOnShelf(hold, TestLending.EXPIRES);
      assertRefused(
          () -> passedOver(request, request.item(), hold), ProblemKind.ITEM_HELD_FOR_ANOTHER);
    }

    @Test
    void aCopyThatWasNotChosenIsNotTakenFromAPatron() {
      LendingRequest request = in(LendingStatus.BEING_PROCESSED);
      LocalItem other = TestItems.own("I2");
      assertRefused(
          () -> passedOver(request, other, hold(other)), ProblemKind.ITEM_HELD_FOR_ANOTHER);
    }

    @Test
    void wherePartnersComeFirstTheHoldWaits() {
      LendingRequest request =
          new LendingRequest(
              TestPartner.called("BROKER").lendsHeldItems().make(),
              NUMBER,
              RequestFormat.PHYSICAL,
              RequestedMaterial.item(BARCODE),
              null,
              null,
              STEP);
      LocalItem item = TestItems.own(BARCODE);
      Hold hold = hold(item);
      assertThat(passedOver(request, item, hold)).containsSame(hold);
    }

    private Optional<Hold> passedOver(LendingRequest request, LocalItem item, Hold hold) {
      return LendingEligibility.passedOver(request, item, Optional.ofNullable(hold));
    }

    private Hold hold(LocalItem item) {
      return TestHolds.hold(item, TestPatrons.patron("P1"), TestLibraries.sharing("MAIN"));
    }
  }
}
