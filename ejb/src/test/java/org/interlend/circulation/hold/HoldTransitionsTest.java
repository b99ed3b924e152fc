package org.interlend.circulation.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.TestItems;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.institution.Library;
import org.interlend.institution.TestLibraries;
import org.interlend.patrons.TestPatrons;
import org.junit.jupiter.api.Test;

/** Where the item of a hold goes when its patron collects it at another library. */
class HoldTransitionsTest {

  private static final Library MAIN = TestLibraries.branch("MAIN");
  private static final Library SCIENCE = TestLibraries.branch("SCIENCE");

  private final Item item = TestItems.borrowed("B1");
  private final Hold hold = TestHolds.hold(item, TestPatrons.patron("P1"), MAIN);

  @Test
  void whatHasNotComeWillGoThere() {
    assertThat(new HoldTransitions().collectAt(hold, SCIENCE)).isEmpty();

    assertThat(hold.pickupLibrary()).isEqualTo(SCIENCE);
    assertThat(hold.status()).isEqualTo(HoldStatus.WAITING);
    assertThat(item.status()).isEqualTo(ItemStatus.EXPECTED);
  }

  @Test
  void whatIsOnItsWayIsOnItsWayThere() {
    item.sentTo(MAIN);
    hold.onItsWay();

    assertThat(new HoldTransitions().collectAt(hold, SCIENCE)).isEmpty();

    assertThat(hold.status()).isEqualTo(HoldStatus.IN_TRANSIT);
    assertThat(item.status()).isEqualTo(ItemStatus.IN_TRANSIT);
    assertThat(item.currentLibrary()).isEqualTo(SCIENCE);
  }

  @Test
  void staffSendOnWhatIsOnTheHoldShelf() {
    item.shelvedForHold(MAIN);
    TestHolds.putOnShelf(hold, LocalDate.of(2026, 5, 18));

    assertThat(new HoldTransitions().collectAt(hold, SCIENCE))
        .contains(NextStep.sendTo(SCIENCE.name()));

    assertThat(hold.status()).isEqualTo(HoldStatus.IN_TRANSIT);
    assertThat(hold.heldUntil()).isNull();
    assertThat(item.currentLibrary()).isEqualTo(SCIENCE);
  }
}
