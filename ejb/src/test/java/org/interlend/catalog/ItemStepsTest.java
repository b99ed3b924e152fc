package org.interlend.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interlend.StateTable;
import org.interlend.WorkflowException;
import org.interlend.institution.Library;
import org.interlend.institution.Location;
import org.interlend.institution.TestLibraries;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The transitions of own and of borrowed items. */
class ItemStepsTest {

  private static final Library MAIN = TestLibraries.sharing("MAIN");
  private static final Library SHARING = TestLibraries.sharing("ILL");
  private static final Library BRANCH = TestLibraries.branch("BRANCH");

  private static final Set<ItemStatus> OWN =
      EnumSet.of(
          ItemStatus.AVAILABLE,
          ItemStatus.ON_HOLD_SHELF,
          ItemStatus.IN_PROCESS,
          ItemStatus.IN_TRANSIT,
          ItemStatus.ON_LOAN,
          ItemStatus.MISSING);

  private static final Set<ItemStatus> BORROWED =
      EnumSet.of(
          ItemStatus.EXPECTED,
          ItemStatus.ON_HOLD_SHELF,
          ItemStatus.IN_TRANSIT,
          ItemStatus.ON_LOAN,
          ItemStatus.TO_RETURN_TO_PARTNER,
          ItemStatus.RETURNED_TO_PARTNER,
          ItemStatus.MISSING);

  @TestFactory
  Stream<DynamicTest> ownItemTransitions() {
    return table(ItemStepsTest::own)
        .only(OWN)
        .rows(
            """
                          | put on the hold shelf | in transit | lent    | in process | missing | to return  | released MAIN  | released ILL  | released branch
            AVAILABLE     | ON_HOLD_SHELF         | IN_TRANSIT | ON_LOAN | IN_PROCESS | MISSING | =          | -              | IN_TRANSIT    | IN_TRANSIT
            ON_HOLD_SHELF | =                     | IN_TRANSIT | ON_LOAN | -          | MISSING | =          | AVAILABLE      | IN_TRANSIT    | IN_TRANSIT
            IN_PROCESS    | ON_HOLD_SHELF         | IN_TRANSIT | ON_LOAN | =          | MISSING | =          | AVAILABLE      | IN_TRANSIT    | IN_TRANSIT
            IN_TRANSIT    | ON_HOLD_SHELF         | =          | ON_LOAN | IN_PROCESS | MISSING | =          | AVAILABLE      | =             | =
            ON_LOAN       | ON_HOLD_SHELF         | IN_TRANSIT | -       | IN_PROCESS | MISSING | =          | AVAILABLE      | IN_TRANSIT    | IN_TRANSIT
            MISSING       | ON_HOLD_SHELF         | IN_TRANSIT | -       | -          | -       | =          | AVAILABLE      | IN_TRANSIT    | IN_TRANSIT
            """);
  }

  @TestFactory
  Stream<DynamicTest> borrowedItemTransitions() {
    return table(ItemStepsTest::borrowed)
        .only(BORROWED)
        .rows(
            """
                                 | put on the hold shelf | in transit | lent    | in process | missing | to return            | released MAIN        | released ILL         | released branch
            EXPECTED             | ON_HOLD_SHELF         | IN_TRANSIT | ON_LOAN | IN_PROCESS | MISSING | TO_RETURN_TO_PARTNER | TO_RETURN_TO_PARTNER | TO_RETURN_TO_PARTNER | IN_TRANSIT
            ON_HOLD_SHELF        | =                     | IN_TRANSIT | ON_LOAN | -          | MISSING | TO_RETURN_TO_PARTNER | TO_RETURN_TO_PARTNER | TO_RETURN_TO_PARTNER | IN_TRANSIT
            IN_TRANSIT           | ON_HOLD_SHELF         | =          | ON_LOAN | IN_PROCESS | MISSING | TO_RETURN_TO_PARTNER | TO_RETURN_TO_PARTNER | TO_RETURN_TO_PARTNER | =
            ON_LOAN              | ON_HOLD_SHELF         | IN_TRANSIT | -       | IN_PROCESS | MISSING | TO_RETURN_TO_PARTNER | TO_RETURN_TO_PARTNER | TO_RETURN_TO_PARTNER | IN_TRANSIT
            TO_RETURN_TO_PARTNER | -                     | IN_TRANSIT | ON_LOAN | -          | MISSING | =                    | =                    | =                    | IN_TRANSIT
            RETURNED_TO_PARTNER  | -                     | -          | -       | -          | MISSING | -                    | -                    | -                    | -
            MISSING              | ON_HOLD_SHELF         | IN_TRANSIT | -       | -          | -       | TO_RETURN_TO_PARTNER | TO_RETURN_TO_PARTNER | TO_RETURN_TO_PARTNER | IN_TRANSIT
            """);
  }

  @TestFactory
  Stream<DynamicTest> onlyABorrowedItemMarkedForReturnIsSentBack() {
    return StateTable.of(ItemStatus.class, ItemStepsTest::borrowed, TemporaryItem::status)
        .only(BORROWED)
        .step("sent back", TemporaryItem::sentBack)
        .rows(
            """
                                 | sent back
            EXPECTED             | -
            ON_HOLD_SHELF        | -
            IN_TRANSIT           | -
            ON_LOAN              | -
            TO_RETURN_TO_PARTNER | RETURNED_TO_PARTNER
            RETURNED_TO_PARTNER  | -
            MISSING              | -
            """);
  }

  @Test
  void aCopyThatThePatronDoesNotNeedIsDiscardedWhereItIs() {
    TemporaryItem uncollected = TestItems.copy("C1");
    uncollected.shelvedForHold(BRANCH);
    uncollected.markForReturn();
    assertThat(uncollected.status()).isEqualTo(ItemStatus.TO_DISCARD);

    TemporaryItem unwanted = TestItems.copy("C2");
    unwanted.sentTo(MAIN);
    unwanted.releasedAt(BRANCH);
    assertThat(unwanted.status()).isEqualTo(ItemStatus.TO_DISCARD);
    assertThat(unwanted.currentLibrary()).isSameAs(BRANCH);

    assertThatThrownBy(unwanted::sentBack).isInstanceOf(WorkflowException.class);
    unwanted.lent();
    assertThat(unwanted.status()).as("to a patron who comes late").isEqualTo(ItemStatus.ON_LOAN);
  }

  @Test
  void theRefusalOfAMissingItemSaysWhatToDo() {
    assertThatThrownBy(own(ItemStatus.MISSING)::lent)
        .hasMessageContaining("is marked as missing. Scan it in first");
  }

  @Test
  void theCurrentLibraryFollowsTransitAndHoldShelf() {
    LocalItem item = own(ItemStatus.AVAILABLE);
    assertThat(item.currentLibrary()).isSameAs(MAIN);
    item.sentTo(BRANCH);
    assertThat(item.currentLibrary()).isSameAs(BRANCH);
    item.shelvedForHold(SHARING);
    assertThat(item.currentLibrary()).isSameAs(SHARING);
    item.releasedAt(BRANCH);
    assertThat(item.currentLibrary()).isSameAs(MAIN);
    item.inProcessAt(SHARING);
    assertThat(item.currentLibrary()).isSameAs(SHARING);
    item.sentHome();
    assertThat(item.currentLibrary()).isSameAs(MAIN);
  }

  @Test
  void aBorrowedItemTravelsToItsReceivingLibrary() {
    TemporaryItem item = borrowed(ItemStatus.ON_LOAN);
    item.releasedAt(BRANCH);
    assertThat(item.currentLibrary()).isSameAs(MAIN);
    item.releasedAt(SHARING);
    assertThat(item.currentLibrary()).isSameAs(SHARING);
  }

  @Test
  void anOwnItemReturnsToItsShelfAndABorrowedOneToItsPartner() {
    LocalItem own = own(ItemStatus.AVAILABLE);
    assertThat(own.home()).isEqualTo(new ItemHome.PermanentLocation(own.holding().location()));
    assertThat(own.lenderDueAt()).isEmpty();
    assertThat(borrowed(ItemStatus.EXPECTED).home())
        .isEqualTo(new ItemHome.WithPartner(TestItems.LENDER));
  }

  @Test
  void anItemLentToAPartnerMayHaveATemporaryLocationAndPolicy() {
    LocalItem item = TestItems.restricted("I1", "BOOK", false);
    Location home = item.location();
    Location away = TestLibraries.location(SHARING, "LENT");
    item.keptAt(away, "ILL");
    assertThat(item.location()).isSameAs(away);
    assertThat(item.policy()).isEqualTo("ILL");
    assertThat(item.permanentPolicy()).isEqualTo("BOOK");
    assertThat(item.home().location()).isSameAs(home);
    item.restored();
    assertThat(item.location()).isSameAs(home);
    assertThat(item.policy()).isEqualTo("BOOK");
  }

  @Test
  void dueDateAndBarcodeOfABorrowedItemMayChange() {
    TemporaryItem item = borrowed(ItemStatus.ON_LOAN);
    assertThat(item.lenderDueAt()).isEmpty();
    Instant due = Instant.parse("2026-06-01T21:59:59Z");
    item.dueBackAt(due);
    assertThat(item.lenderDueAt()).contains(due);
    item.labeled("B9");
    assertThat(item.barcode()).isEqualTo("B9");
  }

  private static <T extends Item> StateTable<T, ItemStatus> table(Function<ItemStatus, T> in) {
    return StateTable.of(ItemStatus.class, in, (T item) -> item.status())
        .step("put on the hold shelf", item -> item.shelvedForHold(MAIN))
        .step("in transit", item -> item.sentTo(BRANCH))
        .step("lent", Item::lent)
        .step("in process", item -> item.inProcessAt(MAIN))
        .step("missing", Item::missing)
        .step("to return", Item::markForReturn)
        .step("released MAIN", item -> item.releasedAt(MAIN))
        .step("released ILL", item -> item.releasedAt(SHARING))
        .step("released branch", item -> item.releasedAt(BRANCH));
  }

  private static LocalItem own(ItemStatus status) {
    LocalItem item = TestItems.own("I1", MAIN);
    if (status != ItemStatus.AVAILABLE) {
      item.move(status);
    }
    return item;
  }

  private static TemporaryItem borrowed(ItemStatus status) {
    TemporaryItem item = TestItems.borrowed("B1", MAIN);
    switch (status) {
      case EXPECTED -> {}
      case RETURNED_TO_PARTNER -> {
        item.markForReturn();
        item.sentBack();
      }
      case MISSING -> {
        item.lent();
        item.missing();
      }
      default -> item.move(status);
    }
    return item;
  }
}
