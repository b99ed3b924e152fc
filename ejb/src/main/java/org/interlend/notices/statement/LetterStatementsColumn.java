package org.interlend.notices.statement;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.interlend.text.DelimitedRows;

/** Stores what a letter says of records in a column of it. */
@Converter(autoApply = true)
class LetterStatementsColumn implements AttributeConverter<LetterStatements, String> {

  /** For as many lines as a letter has room for. */
  private static final int ROOM = 24000;

  private static final int CELLS = 3;

  @Override
  public String convertToDatabaseColumn(LetterStatements statements) {
    return statements == null
        ? null
        : DelimitedRows.write(statements.list(), LetterStatementsColumn::row, ROOM);
  }

  private static List<String> row(LetterStatement said) {
    return Arrays.asList(
        said.kind().name(),
        Long.toString(said.record()),
        said.time() == null ? null : said.time().toString());
  }

  @Override
  public LetterStatements convertToEntityAttribute(String column) {
    return new LetterStatements(DelimitedRows.read(column, CELLS, LetterStatementsColumn::said));
  }

  private static LetterStatement said(List<String> row) {
    return new LetterStatement(
        LetterStatement.Kind.valueOf(row.get(0)),
        Long.parseLong(row.get(1)),
        row.get(2) == null ? null : Instant.parse(row.get(2)));
  }
}
