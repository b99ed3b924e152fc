package org.interlend.partners.libris;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import org.interlend.text.DelimitedColumn;

/**
 * Stores what the statuses of Libris mean in one column: a line of text, code and meaning for each.
 */
@Converter
public class LibrisStatusMappingsColumn
    implements AttributeConverter<List<LibrisStatusMapping>, String> {

  private static final int ROOM = 12000;
  private static final int CELLS = 3;

  @Override
  public String convertToDatabaseColumn(List<LibrisStatusMapping> table) {
    return DelimitedColumn.write(
        table, entry -> Arrays.asList(entry.text(), entry.code(), entry.status().name()), ROOM);
  }

  @Override
  public List<LibrisStatusMapping> convertToEntityAttribute(String column) {
    return DelimitedColumn.read(
        column,
        CELLS,
        row -> new LibrisStatusMapping(row.get(0), row.get(1), LibrisStatus.valueOf(row.get(2))));
  }
}
