package org.interlend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarcCompressionTest {

  @Test
  void aStoredRecordIsReadBackUnchanged() {
    String record =
        "<record xmlns=\"http://www.loc.gov/MARC21/slim\"><datafield tag=\"245\" ind1=\"1\" ind2=\"0\">"
            + "<subfield code=\"a\">Größe</subfield></datafield></record>";

    try (MarcCompression.Packer packer = new MarcCompression.Packer()) {
      byte[] kept = packer.deflated(record);
      String large = "x<&é".repeat(100_000) + Math.random();

      assertThat(kept).hasSizeLessThan(record.length() / 2).isEqualTo(packer.deflated(record));
      assertThat(MarcCompression.inflated(kept)).isEqualTo(record);
      assertThat(MarcCompression.inflated(packer.deflated(large))).isEqualTo(large);
    }
  }
}
