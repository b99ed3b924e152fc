package org.interlend.partners.slnp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.interlend.WorkflowException;
import org.interlend.partners.slnp.SlnpTextTemplate.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlnpTextTemplateTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
  private static final Map<Field, String> VALUES =
      Map.of(
          Field.BESTELL_ID, "20260017044",
          Field.SIGEL_NB, "Kon 4",
          Field.REASON, "vermißt $1 \\ {x}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{bestellId} | 20260017044",
        "Nr. {bestellId} an {sigelNb} | Nr. 20260017044 an Kon 4",
        "{reason} | vermißt $1 \\ {x}",
        "{date} | 09.03.2026",
        "{date:yyyy-MM-dd} | 2026-03-09",
        "{barcode}- | -",
        "ohne Werte | ohne Werte",
      })
  void aTemplateIsFilledWithTheValuesOfARequest(String template, String filled) {
    assertThat(SlnpTextTemplate.of(template).filled(VALUES, DAY)).isEqualTo(filled);
  }

  @Test
  void valuesInAnAddressAreEncoded() {
    SlnpTextTemplate address =
        SlnpTextTemplate.of("https://zfl.example.org/h?id={bestellId}&nb={sigelNb}");

    assertThat(address.filledAddress(VALUES, DAY))
        .isEqualTo("https://zfl.example.org/h?id=20260017044&nb=Kon%204");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{bestellid} | {bestellid} is not a value",
        "{} | {} is not a value",
        "{status:yyyy} | {status:yyyy} is not a value",
        "{date:HH:mm} | \"HH:mm\" is not a pattern for a date",
        "{date:quux} | \"quux\" is not a pattern for a date",
      })
  void anInvalidTemplateIsRefusedByName(String template, String sentence) {
    assertThatThrownBy(() -> SlnpTextTemplate.of(template))
        .isInstanceOf(WorkflowException.class)
        .hasMessageContaining(sentence);
  }
}
