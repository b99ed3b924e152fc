package org.interlend.console.slips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interlend.circulation.pick.Pick;
import org.interlend.circulation.pick.Pick.Purpose;
import org.junit.jupiter.api.Test;

class PickKeyParameterTest {

  @Test
  void writtenKeysAreReadBack() {
    var partner = new Pick.Key(Purpose.PARTNER, 12);
    var patron = new Pick.Key(Purpose.PATRON, 12);
    assertThat(PickKeyParameter.address(List.of(partner, patron)))
        .isEqualTo("slip.xhtml?kind=PICK&pick=PARTNER-12,PATRON-12");
    assertThat(PickKeyParameter.all("PARTNER-12,PATRON-12,PARTNER-12"))
        .containsExactly(partner, patron);
  }

  @Test
  void invalidKeysAreIgnored() {
    assertThat(PickKeyParameter.all("12,PARTNER-,PARTNER-1x,OTHER-3,PARTNER-9999999999999999999"))
        .isEmpty();
  }
}
