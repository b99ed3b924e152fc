package org.interlend.console.patrons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatronFieldsTest {

  @Test
  void aBlankWithinANumberBelongsToIt() {
    PatronFields fields = new PatronFields();
    fields.barcodes = " 12 34, 56;78 ,,56";
    fields.externalIds = "S 20114";

    assertThat(fields.record().numbers().barcodes()).containsExactly("12 34", "56", "78");
    assertThat(fields.record().numbers().externalIds()).containsExactly("S 20114");
  }
}
