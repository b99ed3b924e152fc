package org.interlend.circulation.pick;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TestItems;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.TestHolds;
import org.interlend.institution.TestLibraries;
import org.interlend.patrons.TestPatrons;
import org.junit.jupiter.api.Test;

/** Which other copies serve a patron who waits. */
class OtherCopiesTest {

  @Test
  void aPatronWhoWaitsForOneVolumeDoesNotGetAnotherOne() {
    LocalItem first = TestItems.volume("I1", "Vol. 1");
    Hold hold = TestHolds.hold(first, TestPatrons.patron("P1"), TestLibraries.sharing("MAIN"));
    assertThat(OtherCopies.serves(hold, TestItems.volume("I2", "Vol. 1"))).isTrue();
    assertThat(OtherCopies.serves(hold, TestItems.volume("I3", "Vol. 2"))).isFalse();
    assertThat(OtherCopies.serves(hold, TestItems.own("I4"))).isFalse();
  }
}
