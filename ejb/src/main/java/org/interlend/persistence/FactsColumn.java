package org.interlend.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.interlend.text.Facts;

/** Stores facts in a column of their record; null when there are none. */
@Converter(autoApply = true)
public class FactsColumn implements AttributeConverter<Facts, String> {

  @Override
  public String convertToDatabaseColumn(Facts facts) {
    return facts == null || facts.isEmpty() ? null : facts.written();
  }

  @Override
  public Facts convertToEntityAttribute(String column) {
    return column == null ? Facts.NONE : Facts.read(column);
  }
}
