package org.interlend.circulation.pick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.interlend.catalog.TestItems;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.TestHolds;
import org.interlend.circulation.loan.TestLoans;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.circulation.shelving.TestMoves;
import org.interlend.institution.Library;
import org.interlend.institution.TestLibraries;
import org.interlend.partners.Partner;
import org.interlend.partners.TestPartner;
import org.interlend.patrons.TestPatrons;
import org.junit.jupiter.api.Test;

/** The entries of the pick list and their order. */
class PickTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 14);
  private static final Library MAIN = TestLibraries.sharing("MAIN");
  private static final Partner BROKER = TestPartner.called("BROKER").make();

  @Test
  void aPickHasDestinationAndLastDay() {
    MoveRequest move = move("I1", MAIN);
    Pick forPartner = Pick.of(move);
    assertThat(forPartner.move()).isSameAs(move);
    assertThat(forPartner.hold()).isNull();
    assertThat(forPartner.to()).isSameAs(move.desk().library());
    assertThat(forPartner.expiresOn()).isEqualTo(LAST_DAY);
    assertThat(forPartner.since()).isEqualTo(TestLoans.LOANED);
    Hold hold = TestHolds.hold(TestItems.own("I2"), TestPatrons.patron("P1"), MAIN);
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

  private static MoveRequest move(String barcode, Library library) {
    return TestMoves.move(TestItems.own(barcode, library), BROKER, LAST_DAY);
  }
}
