package org.interlend.importing;

import jakarta.persistence.PersistenceException;
import java.util.List;
import org.interlend.text.Fact;

/** Writes the records of one kind of file, within the transaction of the batch. */
public interface RecordWriter {

  /** The kind of file. */
  ImportKind kind();

  /**
   * @param records of this kind, no two with a key in common
   * @param run whose records they are
   * @return the result for each record, in the same order
   * @throws PersistenceException when the database refuses them; then none of them is saved
   */
  List<RecordResult> write(List<ImportableRecord> records, Run run);

  /** The reason for a record that the database refuses, with the database's words. */
  Fact refusedByDatabase(String why);

  /**
   * An import that is running.
   *
   * @param by who put the file in
   * @param dry whether nothing is to be saved
   */
  record Run(String by, boolean dry) {}
}
