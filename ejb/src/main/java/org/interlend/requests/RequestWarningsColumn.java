package org.interlend.requests;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.interlend.text.DelimitedColumn;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/**
 * Stores the warnings in a column of their request, so that they need no further query: one line
 * each with kind, second, item and detail, and then each fact that is its reason: its kind, the
 * number of its values, and these.
 */
@Converter(autoApply = true)
class RequestWarningsColumn implements AttributeConverter<StoredRequestWarnings, String> {

  private static final int ROOM = 4000;
  private static final int CELLS = 4;

  @Override
  public String convertToDatabaseColumn(StoredRequestWarnings warnings) {
    return warnings == null
        ? null
        : DelimitedColumn.write(warnings.list(), RequestWarningsColumn::row, ROOM);
  }

  private static List<String> row(RequestWarning warning) {
    List<String> row = new ArrayList<>();
    row.add(warning.kind().name());
    row.add(Long.toString(warning.at().getEpochSecond()));
    row.add(warning.item());
    row.add(warning.detail());
    for (Fact fact : warning.why().list()) {
      row.add(fact.kind());
      row.add(Integer.toString(fact.values().size()));
      row.addAll(fact.values());
    }
    return row;
  }

  @Override
  public StoredRequestWarnings convertToEntityAttribute(String column) {
    return column == null
        ? StoredRequestWarnings.NONE
        : new StoredRequestWarnings(
            DelimitedColumn.read(column, CELLS, RequestWarningsColumn::warning));
  }

  private static RequestWarning warning(List<String> row) {
    return new RequestWarning(
        RequestWarningKind.valueOf(row.get(0)),
        Instant.ofEpochSecond(Long.parseLong(row.get(1))),
        row.get(2),
        row.get(3),
        why(row));
  }

  private static Facts why(List<String> row) {
    List<Fact> facts = new ArrayList<>();
    int next = CELLS;
    while (next < row.size()) {
      int values = next + 2;
      int end = values + Integer.parseInt(row.get(next + 1));
      facts.add(
          new Fact(
              row.get(next),
              row.subList(values, end).stream()
                  .map(value -> Objects.requireNonNullElse(value, ""))
                  .toList()));
      next = end;
    }
    return new Facts(facts);
  }
}
