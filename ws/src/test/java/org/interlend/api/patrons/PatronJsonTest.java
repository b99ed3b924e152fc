package org.interlend.api.patrons;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.interlend.api.common.ObjectMapperProvider;
import org.interlend.api.problem.InvalidFieldException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatronJsonTest {

  @ParameterizedTest
  @ValueSource(strings = {"'blockReason': 'Fines'", "'status': 'ACTIVE', 'blockReason': 'Fines'"})
  void aReasonWithoutABlockIsRefused(String fields) throws JsonProcessingException {
    PatronJson patron = patron(fields);
    assertThatThrownBy(patron::requireBlockForReason)
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageContaining("blockReason: must be absent unless status is BLOCKED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'blockReason': null",
        "'blockReason': ''",
        "'status': 'ACTIVE', 'blockReason': null",
        "'status': 'BLOCKED', 'blockReason': 'Fines'",
        "'status': 'BLOCKED'"
      })
  void aReasonMayBeEmptyOrThatOfABlock(String fields) throws JsonProcessingException {
    assertThatCode(patron(fields)::requireBlockForReason).doesNotThrowAnyException();
  }

  private static PatronJson patron(String fields) throws JsonProcessingException {
    return ObjectMapperProvider.MAPPER.readValue(
        "{\"lastName\": \"Ek\", %s}".formatted(fields.replace('\'', '"')), PatronJson.class);
  }
}
