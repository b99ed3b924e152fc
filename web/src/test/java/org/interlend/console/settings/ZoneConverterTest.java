package org.interlend.console.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.convert.ConverterException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneConverterTest {

  private final ZoneConverter converter = new ZoneConverter();

  @Test
  void aTimeZoneIsReadByItsId() {
    assertThat(converter.getAsObject(null, null, "Europe/Stockholm"))
        .isEqualTo(ZoneId.of("Europe/Stockholm"));
    assertThat(converter.getAsObject(null, null, "")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Base", " ", "Europe/Stockholm\u0001"})
  void whatIsNoTimeZoneIsRefusedAtItsField(String id) {
    assertThatThrownBy(() -> converter.getAsObject(null, null, id))
        .isInstanceOf(ConverterException.class);
  }
}
