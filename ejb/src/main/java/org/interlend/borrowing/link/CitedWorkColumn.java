package org.interlend.borrowing.link;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.interlend.partners.LinkField;
import org.interlend.text.TextRows;

/** Stores a work in one column: a line for each value, with its field. */
@Converter(autoApply = true)
class CitedWorkColumn implements AttributeConverter<CitedWork, String> {

  private static final int ROOM = 8000;
  private static final int CELLS = 2;

  @Override
  public String convertToDatabaseColumn(CitedWork work) {
    return work == null
        ? null
        : TextRows.write(
            work.values().entrySet().stream()
                .map(each -> List.of(each.getKey().name(), each.getValue()))
                .toList(),
            ROOM);
  }

  @Override
  public CitedWork convertToEntityAttribute(String column) {
    if (column == null) {
      return null;
    }
    Map<LinkField, String> values = new EnumMap<>(LinkField.class);
    TextRows.read(column, CELLS)
        .forEach(row -> values.put(LinkField.valueOf(row.get(0)), row.get(1)));
    return CitedWork.of(values);
  }
}
