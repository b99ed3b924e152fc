package org.interlend.imports;

import java.io.IOException;
import java.util.Optional;
import org.interlend.catalog.load.ReadRecord;

/** A file of records, read one after the other. */
interface RecordSource {

  /** The largest record that is read; real ones stay under a tenth of it. */
  int RECORD_BYTES = 1024 * 1024;

  /**
   * The next record; one that cannot be read is told as such.
   *
   * @return empty at the end
   * @throws FileProblem when the rest of the file cannot be read
   */
  Optional<ReadRecord> next() throws IOException, FileProblem;
}
