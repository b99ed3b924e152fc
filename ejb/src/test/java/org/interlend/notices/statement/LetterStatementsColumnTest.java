package org.interlend.notices.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LetterStatementsColumnTest {

  private static final Instant TIME = Instant.parse("2026-05-04T08:00:00.123456Z");

  private final LetterStatementsColumn column = new LetterStatementsColumn();

  @Test
  void eachKindIsReadAsItWasWritten() {
    LetterStatements all =
        new LetterStatements(
            Arrays.stream(LetterStatement.Kind.values())
                .flatMap(
                    kind ->
                        Stream.of(
                            new LetterStatement(kind, 4711, TIME),
                            new LetterStatement(kind, 4712, null)))
                .toList());

    assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(all))).isEqualTo(all);
  }

  @Test
  void aLetterThatSaysNothingOfRecordsHasNone() {
    assertThat(column.convertToDatabaseColumn(LetterStatements.NONE)).isNull();
    assertThat(column.convertToEntityAttribute(null)).isEqualTo(LetterStatements.NONE);
  }
}
