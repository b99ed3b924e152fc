package org.interlend.console.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.circulation.hold.HoldShelfCategory.RESHELVE;
import static org.interlend.circulation.hold.HoldShelfCategory.RETURN_TO_PARTNER;
import static org.interlend.circulation.hold.HoldShelfCategory.SEND_TO_LIBRARY;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpiredShelfListTest {

  @Test
  void thePageBeginsWithItemsIfThereAreAny() {
    var counts = new EnumMap<>(Map.of(RETURN_TO_PARTNER, 0L, RESHELVE, 0L, SEND_TO_LIBRARY, 1L));
    assertThat(ExpiredShelfList.firstWithItems(counts)).isEqualTo(SEND_TO_LIBRARY);

    counts.put(SEND_TO_LIBRARY, 0L);
    assertThat(ExpiredShelfList.firstWithItems(counts)).isEqualTo(RETURN_TO_PARTNER);
  }
}
