package org.interlend.requests;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.interlend.text.DelimitedRows;

/**
 * Stores the warnings in a column of their request, so that they need no further query: one line
 * each with kind, second, item and detail.
 */
@Converter(autoApply = true)
public class RequestWarningsColumn implements AttributeConverter<RequestWarnings, String> {

  private static final int ROOM = 4000;
  private static final int CELLS = 4;

  @Override
  public String convertToDatabaseColumn(RequestWarnings warnings) {
    return warnings == null
        ? null
        : DelimitedRows.write(warnings.list(), RequestWarningsColumn::row, ROOM);
  }

  private static List<String> row(RequestWarning warning) {
    return Arrays.asList(
        warning.kind().name(),
        Long.toString(warning.at().getEpochSecond()),
        warning.item(),
        warning.detail());
  }

  @Override
  public RequestWarnings convertToEntityAttribute(String column) {
    return column == null
        ? RequestWarnings.NONE
        : new RequestWarnings(DelimitedRows.read(column, CELLS, RequestWarningsColumn::warning));
  }

  private static RequestWarning warning(List<String> row) {
    return new RequestWarning(
        RequestWarningKind.valueOf(row.get(0)),
        Instant.ofEpochSecond(Long.parseLong(row.get(1))),
        row.get(2),
        row.get(3));
  }
}
