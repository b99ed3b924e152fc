package org.interlend.partners.protocol;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.interlend.text.DelimitedColumn;

/** Stores Sigel in one column, a line of Sigel and library for each; null for none. */
@Converter
public class SigelsColumn implements AttributeConverter<List<OwnSigel>, String> {

  private static final int ROOM = 16000;
  private static final int CELLS = 2;

  @Override
  public String convertToDatabaseColumn(List<OwnSigel> sigels) {
    return DelimitedColumn.write(sigels, own -> List.of(own.sigel(), own.library()), ROOM);
  }

  @Override
  public List<OwnSigel> convertToEntityAttribute(String column) {
    return DelimitedColumn.read(column, CELLS, row -> new OwnSigel(row.get(0), row.get(1)));
  }
}
