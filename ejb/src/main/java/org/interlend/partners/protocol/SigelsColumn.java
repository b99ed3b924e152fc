package org.interlend.partners.protocol;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;

/** Stores Sigel in one column, a line of {@code Sigel=library} for each; null for none. */
@Converter
public class SigelsColumn implements AttributeConverter<List<OwnSigel>, String> {

  @Override
  public String convertToDatabaseColumn(List<OwnSigel> sigels) {
    return sigels == null || sigels.isEmpty()
        ? null
        : sigels.stream()
            .map(own -> own.sigel() + "=" + own.library())
            .collect(Collectors.joining("\n"));
  }

  @Override
  public List<OwnSigel> convertToEntityAttribute(String column) {
    return column == null ? List.of() : column.lines().map(SigelsColumn::read).toList();
  }

  private static OwnSigel read(String line) {
    int equals = line.indexOf('=');
    return new OwnSigel(line.substring(0, equals), line.substring(equals + 1));
  }
}
