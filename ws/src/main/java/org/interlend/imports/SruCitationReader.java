package org.interlend.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interlend.catalog.Citation;

/** Reads the description of a title from the response of another library's SRU server. */
public final class SruCitationReader {

  /** The first record of a response (SRU 1.1 and later), around which the response has its own. */
  private static final Pattern RECORD_DATA =
      Pattern.compile(
          "<(?:[\\w.-]+:)?recordData\\b[^>]*>(.*?)</(?:[\\w.-]+:)?recordData\\s*>", Pattern.DOTALL);

  private SruCitationReader() {}

  /**
   * The first record of a response, which must be in MARCXML and UTF-8.
   *
   * @return empty when there is none that can be read
   */
  public static Optional<Citation> first(byte[] response) {
    Matcher record = RECORD_DATA.matcher(new String(response, ISO_8859_1));
    return record.find() ? read(record.group(1).getBytes(ISO_8859_1)) : Optional.empty();
  }

  private static Optional<Citation> read(byte[] xml) {
    MarcXmlSplitter splitter = new MarcXmlSplitter(new ByteArrayInputStream(xml));
    try {
      Optional<byte[]> record = splitter.next();
      return record.isEmpty()
          ? Optional.empty()
          : Optional.of(
              MarcBibMapping.citation(MarcXmlParser.read(record.get(), splitter.encoding())));
    } catch (UnreadableRecordException | UnreadableFileException unreadable) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
