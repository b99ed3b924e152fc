package org.interlend.notices.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SendingConditionsColumnTest {

  private static final Instant TIME = Instant.parse("2026-05-04T08:00:00.123456Z");

  private final SendingConditionsColumn column = new SendingConditionsColumn();

  @Test
  void eachKindIsReadAsItWasWritten() {
    SendingConditions all =
        new SendingConditions(
            Arrays.stream(SendingCondition.Kind.values())
                .flatMap(
                    kind ->
                        Stream.of(
                            new SendingCondition(kind, 4711, TIME),
                            new SendingCondition(kind, 4712, null)))
                .toList());

    assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(all))).isEqualTo(all);
  }

  @Test
  void aLetterThatSaysNothingOfRecordsHasNone() {
    assertThat(column.convertToDatabaseColumn(SendingConditions.NONE)).isNull();
    assertThat(column.convertToEntityAttribute(null)).isEqualTo(SendingConditions.NONE);
  }
}
