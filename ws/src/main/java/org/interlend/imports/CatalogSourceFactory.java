package org.interlend.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import org.interlend.importing.ImportFailure;
import org.interlend.importing.ImportKind;
import org.interlend.operator.OperatorSetting;

/**
 * Files of titles: CSV is recognized by the name's ending, MARCXML and MARC by the first
 * characters.
 */
@ApplicationScoped
public class CatalogSourceFactory implements RecordSourceFactory {

  @Override
  public ImportKind kind() {
    return ImportKind.CATALOG;
  }

  @Override
  public RecordSource open(InputStream in, String beginning, String name)
      throws IOException, UnreadableFileException {
    if (RecordSourceFactory.endsIn(name, ".csv")) {
      return new CatalogCsvSource(in);
    }
    if (beginning.startsWith("<")) {
      return new MarcXmlSource(in, mapping());
    }
    if (beginning.matches("(?s)\\d{5}.{5}22.*")) {
      return new MarcBinarySource(in, mapping());
    }
    throw new UnreadableFileException(ImportFailure.UNKNOWN_FORMAT);
  }

  private static MarcBibMapping mapping() throws UnreadableFileException {
    try {
      return new MarcBibMapping(
          new MarcHoldingsMapping(
              OperatorSetting.MARC_ITEM_FIELD
                  .value()
                  .map(MarcItemField::of)
                  .orElse(MarcItemField.KOHA)));
    } catch (IllegalArgumentException setting) {
      throw new UnreadableFileException(ImportFailure.ITEM_FIELD, setting.getMessage());
    }
  }
}
