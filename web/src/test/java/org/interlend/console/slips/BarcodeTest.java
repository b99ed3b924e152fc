package org.interlend.console.slips;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarcodeTest {

  @Test
  void aNumberHasBarsAndQuietZones() {
    // Start, five pairs of digits, check and stop, with ten modules on either side.
    Barcode barcode = Barcode.of("Item", "3010020030");
    assertThat(barcode.modules()).isEqualTo(11 * 7 + 13 + 20);
    assertThat(barcode.width()).isEqualTo("36.3mm");
    assertThat(barcode.path()).startsWith("M10 0h2v1h-2z").matches("(M\\d+ 0h\\dv1h-\\dz)+");
  }

  @Test
  void aNumberThatCannotBeEncodedHasNoBars() {
    assertThat(Barcode.of("Item", "三").drawn()).isFalse();
    assertThat(Barcode.of("Item", "x".repeat(100)).drawn()).isFalse();
    assertThat(Barcode.of("Item", "").drawn()).isFalse();
  }
}
