package org.interlend.api.patrons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import org.interlend.importing.ImportKind;
import org.interlend.imports.RecordSource;
import org.interlend.imports.RecordSourceFactory;
import org.interlend.imports.UnreadableFileException;

/**
 * Files of patrons: JSON is recognized by the name's ending or the first character, anything else
 * is CSV.
 */
@ApplicationScoped
public class PatronSourceFactory implements RecordSourceFactory {

  @Inject private Validator validator;

  @Override
  public ImportKind kind() {
    return ImportKind.PATRONS;
  }

  @Override
  public RecordSource open(InputStream in, String beginning, String name)
      throws IOException, UnreadableFileException {
    PatronRecordReader reader = new PatronRecordReader(validator);
    boolean json =
        RecordSourceFactory.endsIn(name, ".json")
            || !RecordSourceFactory.endsIn(name, ".csv") && beginning.matches("(?s)[\\[{].*");
    return json ? new PatronJsonSource(in, reader) : new PatronCsvSource(in, reader);
  }
}
