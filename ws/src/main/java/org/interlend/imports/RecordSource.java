package org.interlend.imports;

import java.io.IOException;
import java.util.Optional;
import org.interlend.importing.ParsedRecord;

/** A file of records, read in order. */
public interface RecordSource {

  /** The maximum size of a record; real records stay under a tenth of it. */
  int RECORD_BYTES = 1024 * 1024;

  /**
   * The next record, or the problem of one that is not readable.
   *
   * @return empty at the end
   * @throws UnreadableFileException when the rest of the file is not readable
   */
  Optional<ParsedRecord> next() throws IOException, UnreadableFileException;
}
