package org.interlend.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;

/** Stores texts without commas in one column, separated by commas; null for none. */
@Converter
public class ListColumn implements AttributeConverter<List<String>, String> {

  @Override
  public String convertToDatabaseColumn(List<String> texts) {
    return texts == null || texts.isEmpty() ? null : String.join(",", texts);
  }

  @Override
  public List<String> convertToEntityAttribute(String column) {
    return column == null ? List.of() : Arrays.asList(column.split(","));
  }
}
