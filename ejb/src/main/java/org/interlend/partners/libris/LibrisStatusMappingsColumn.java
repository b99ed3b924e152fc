package org.interlend.partners.libris;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Stores what the statuses of Libris mean in one column: a line of text, code and meaning with tabs
 * between for each.
 */
@Converter
public class LibrisStatusMappingsColumn
    implements AttributeConverter<List<LibrisStatusMapping>, String> {

  @Override
  public String convertToDatabaseColumn(List<LibrisStatusMapping> table) {
    return table == null || table.isEmpty()
        ? null
        : table.stream()
            .map(
                entry ->
                    String.join(
                        "\t",
                        entry.text(),
                        Objects.toString(entry.code(), ""),
                        entry.status().name()))
            .collect(Collectors.joining("\n"));
  }

  @Override
  public List<LibrisStatusMapping> convertToEntityAttribute(String column) {
    return column == null
        ? List.of()
        : column
            .lines()
            .map(line -> line.split("\t", -1))
            .map(
                cells ->
                    new LibrisStatusMapping(cells[0], cells[1], LibrisStatus.valueOf(cells[2])))
            .toList();
  }
}
