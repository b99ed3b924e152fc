package org.interlend.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.interlend.importing.ParsedRecord;

/** A file of MARCXML. */
final class MarcXmlSource implements RecordSource {

  private final MarcXmlSplitter cutter;
  private final MarcBibMapping mapping;
  private long at;

  MarcXmlSource(InputStream in, MarcBibMapping mapping) {
    cutter = new MarcXmlSplitter(in);
    this.mapping = mapping;
  }

  @Override
  public Optional<ParsedRecord> next() throws IOException, UnreadableFileException {
    try {
      Optional<byte[]> bytes = cut();
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(mapping.map(at, MarcXmlParser.read(bytes.get(), cutter.encoding())));
    } catch (UnreadableRecordException problem) {
      return Optional.of(ParsedRecord.unreadable(at, null, problem.fact()));
    }
  }

  /** A record that cannot be cut out counts, too. */
  private Optional<byte[]> cut()
      throws IOException, UnreadableRecordException, UnreadableFileException {
    try {
      Optional<byte[]> bytes = cutter.next();
      at += bytes.isPresent() ? 1 : 0;
      return bytes;
    } catch (UnreadableRecordException problem) {
      at++;
      throw problem;
    }
  }
}
