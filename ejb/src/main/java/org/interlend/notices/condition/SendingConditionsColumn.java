package org.interlend.notices.condition;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.interlend.text.DelimitedColumn;

/** Stores the conditions of a letter in one column. */
@Converter(autoApply = true)
class SendingConditionsColumn implements AttributeConverter<SendingConditions, String> {

  /** For as many lines as a letter has room for. */
  private static final int ROOM = 24000;

  private static final int CELLS = 3;

  @Override
  public String convertToDatabaseColumn(SendingConditions conditions) {
    return conditions == null
        ? null
        : DelimitedColumn.write(conditions.list(), SendingConditionsColumn::row, ROOM);
  }

  private static List<String> row(SendingCondition said) {
    return Arrays.asList(
        said.kind().name(),
        Long.toString(said.record()),
        said.time() == null ? null : said.time().toString());
  }

  @Override
  public SendingConditions convertToEntityAttribute(String column) {
    return new SendingConditions(
        DelimitedColumn.read(column, CELLS, SendingConditionsColumn::said));
  }

  private static SendingCondition said(List<String> row) {
    return new SendingCondition(
        SendingCondition.Kind.valueOf(row.get(0)),
        Long.parseLong(row.get(1)),
        row.get(2) == null ? null : Instant.parse(row.get(2)));
  }
}
