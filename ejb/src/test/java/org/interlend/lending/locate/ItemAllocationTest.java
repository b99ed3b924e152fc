package org.interlend.lending.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.interlend.institution.Desk;
import org.interlend.institution.Library;
import org.interlend.institution.TestLibraries;
import org.interlend.partners.Partner;
import org.interlend.partners.TestPartner;
import org.junit.jupiter.api.Test;

/** Which desk packs an item for a partner. */
class ItemAllocationTest {

  private final Library sharing = TestLibraries.sharing("MAIN");
  private final Library branch = TestLibraries.branch("LAW");
  private final Desk pickup = TestLibraries.desk(sharing, "PICKUP", true);
  private final Desk ill = TestLibraries.desk(sharing, "ILL", false);
  private final Desk law = TestLibraries.desk(branch, "LAW", false);

  @Test
  void itemsAreShippedAtThePartnersDesk() {
    Partner partner = TestPartner.called("BROKER").desk(law).make();
    assertThat(desk(partner, pickup, ill)).containsSame(law);
  }

  @Test
  void otherwiseADeskOfASharingLibraryPreferablyWithoutHoldShelf() {
    Partner partner = TestPartner.called("BROKER").make();
    assertThat(desk(partner, law, pickup, ill)).containsSame(ill);
    assertThat(desk(partner, law, pickup)).containsSame(pickup);
    assertThat(desk(partner, law)).containsSame(law);
    assertThat(desk(partner)).isEmpty();
  }

  private Optional<Desk> desk(Partner partner, Desk... desks) {
    return ItemAllocation.packingDesk(partner, () -> List.of(desks));
  }
}
