package org.interlend.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.interlend.catalog.Citation;

/** Reads the description of a title from a record of another library's catalog. */
public final class MarcCitation {

  private MarcCitation() {}

  /**
   * The first record of a MARCXML document, whatever encloses it.
   *
   * @return empty when there is none that can be read
   */
  public static Optional<Citation> first(byte[] xml) {
    MarcXmlSplitter splitter = new MarcXmlSplitter(new ByteArrayInputStream(xml));
    try {
      Optional<byte[]> record = splitter.next();
      return record.isEmpty()
          ? Optional.empty()
          : Optional.of(
              MarcBibMapping.citation(MarcXmlParser.read(record.get(), splitter.encoding())));
    } catch (RecordProblem | FileProblem unreadable) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
