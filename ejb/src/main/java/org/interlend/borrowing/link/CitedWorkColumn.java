package org.interlend.borrowing.link;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.interlend.partners.CitedWorkField;
import org.interlend.text.DelimitedColumn;

/** Stores a work in one column: a line for each value, with its field. */
@Converter(autoApply = true)
class CitedWorkColumn implements AttributeConverter<CitedWork, String> {

  private static final int ROOM = 8000;
  private static final int CELLS = 2;

  @Override
  public String convertToDatabaseColumn(CitedWork work) {
    return work == null
        ? null
        : DelimitedColumn.write(
            work.values().entrySet(), each -> List.of(each.getKey().name(), each.getValue()), ROOM);
  }

  @Override
  public CitedWork convertToEntityAttribute(String column) {
    if (column == null) {
      return null;
    }
    Map<CitedWorkField, String> values = new EnumMap<>(CitedWorkField.class);
    DelimitedColumn.read(column, CELLS, row -> row)
        .forEach(row -> values.put(CitedWorkField.valueOf(row.get(0)), row.get(1)));
    return CitedWork.of(values);
  }
}
