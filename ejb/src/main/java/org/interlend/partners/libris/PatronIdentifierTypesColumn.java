package org.interlend.partners.libris;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.interlend.partners.libris.LibrisSettings.PatronNumber;

/** Stores kinds of patrons' numbers in their order, separated by commas; null for none. */
@Converter
public class PatronIdentifierTypesColumn implements AttributeConverter<List<PatronNumber>, String> {

  @Override
  public String convertToDatabaseColumn(List<PatronNumber> numbers) {
    return numbers == null || numbers.isEmpty()
        ? null
        : numbers.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  @Override
  public List<PatronNumber> convertToEntityAttribute(String column) {
    return column == null
        ? List.of()
        : Arrays.stream(column.split(",")).map(PatronNumber::valueOf).toList();
  }
}
