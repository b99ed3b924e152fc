package org.interlend.requests.broker;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.interlend.text.DelimitedColumn;

/** Stores the values in a column of their request. */
@Converter(autoApply = true)
class BrokerValuesColumn implements AttributeConverter<BrokerValues, String> {

  private static final int ROOM = 16000;
  private static final int CELLS = 3;
  private static final String PERSONAL = "P";

  @Override
  public String convertToDatabaseColumn(BrokerValues values) {
    return values == null
        ? null
        : DelimitedColumn.write(
            values.list(),
            value -> List.of(value.personal() ? PERSONAL : "", value.key(), value.text()),
            ROOM);
  }

  @Override
  public BrokerValues convertToEntityAttribute(String column) {
    return new BrokerValues(
        DelimitedColumn.read(
            column,
            CELLS,
            row -> new BrokerValue(row.get(1), row.get(2), PERSONAL.equals(row.get(0)))));
  }
}
