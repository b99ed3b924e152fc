package org.interlend.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.interlend.importing.ImportKind;

/** Reads files of one kind. */
public interface RecordSourceFactory {

  ImportKind kind();

  /**
   * @param in the file, unpacked and without a byte order mark
   * @param beginning its first characters, without blanks; not empty
   * @param name the name of the file
   * @throws UnreadableFileException when it is not such a file
   */
  RecordSource open(InputStream in, String beginning, String name)
      throws IOException, UnreadableFileException;

  /** Whether the name of a file, packed or not, ends in this way. */
  static boolean endsIn(String name, String ending) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(ending) || lower.endsWith(ending + ".gz");
  }
}
