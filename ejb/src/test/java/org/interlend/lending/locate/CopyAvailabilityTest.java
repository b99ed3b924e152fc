package org.interlend.lending.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.lending.request.TestLending.BARCODE;

import java.time.Instant;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TestItems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a copy is free for a partner. */
class CopyAvailabilityTest {

  private final LocalItem item = TestItems.own(BARCODE);

  private static final Instant DUE = Instant.parse("2026-06-01T21:59:59Z");

  @ParameterizedTest(name = "free={3}: on its shelf={0}, stays={1}, wanted={2}")
  @CsvSource({
    "true,  false, false, true",
    "false, false, false, false",
    "true,  true,  false, false",
    "true,  false, true,  false"
  })
  void aCopyIsFreeOnItsShelfWithoutReservation(
      boolean onShelf, boolean libraryUseOnly, boolean reserved, boolean free) {
    if (!onShelf) {
      item.lent();
    }
    CopyAvailability standing = CopyAvailability.of(item, libraryUseOnly, reserved, DUE);
    assertThat(standing.free()).isEqualTo(free);
    assertThat(standing.stays()).isEqualTo(libraryUseOnly);
    assertThat(standing.wanted()).isEqualTo(reserved);
    assertThat(standing.dueAt()).isEqualTo(DUE);
  }
}
