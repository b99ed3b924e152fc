package org.interlend.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.interlend.catalog.Citation;

/** Reads the description of a title from the response of another library's SRU server. */
public final class SruCitationReader {

  private SruCitationReader() {}

  /**
   * The first record of a response, which must be in MARCXML.
   *
   * @return empty when there is none that can be read, or it has no title, as a record of another
   *     schema
   */
  public static Optional<Citation> first(byte[] response) {
    MarcXmlSplitter splitter = new MarcXmlSplitter(new ByteArrayInputStream(response));
    try {
      Optional<byte[]> record = splitter.next();
      return record.isEmpty()
          ? Optional.empty()
          : Optional.of(
                  MarcBibMapping.citation(MarcXmlParser.read(record.get(), splitter.encoding())))
              .filter(citation -> citation.title() != null);
    } catch (UnreadableRecordException | UnreadableFileException unreadable) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
