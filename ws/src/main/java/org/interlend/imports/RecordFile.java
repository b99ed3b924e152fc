package org.interlend.imports;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.interlend.importing.ImportFailure;
import org.interlend.importing.ParsedRecord;

/** A file of records in one of the supported formats, optionally gzip-compressed. */
final class RecordFile implements Closeable {

  private static final int PEEK = 64;
  private static final int GZIP = 0x1F8B;

  /**
   * The highest compression ratio that is accepted for large files: MARCXML expands about twenty
   * times, blanks a thousand times.
   */
  private static final int UNPACKED_TIMES = 200;

  private static final long MIN_UNPACKED = 64L * 1024 * 1024;

  private final LimitedInputStream counted;
  private final RecordSource source;

  private RecordFile(LimitedInputStream counted, RecordSource source) {
    this.counted = counted;
    this.source = source;
  }

  /**
   * @param name the name of the file
   * @throws UnreadableFileException when the format is not supported
   */
  static RecordFile open(Path path, String name, RecordSourceFactory format)
      throws IOException, UnreadableFileException {
    LimitedInputStream counted =
        new LimitedInputStream(
            Files.newInputStream(path), Long.MAX_VALUE, LimitedInputStream.TooLong::new);
    long unpacked = Math.max(MIN_UNPACKED, Files.size(path) * UNPACKED_TIMES);
    try {
      return new RecordFile(counted, source(counted, unpacked, name, format));
    } catch (ZipException broken) {
      counted.close();
      throw new UnreadableFileException(ImportFailure.NOT_UNPACKED, broken.getMessage());
    } catch (EOFException end) {
      counted.close();
      throw new UnreadableFileException(ImportFailure.COMPRESSED_CUT_OFF);
    } catch (IOException | UnreadableFileException | RuntimeException failure) {
      counted.close();
      throw failure;
    }
  }

  private static RecordSource source(
      InputStream file, long unpacked, String name, RecordSourceFactory format)
      throws IOException, UnreadableFileException {
    InputStream in = new BufferedInputStream(file, 64 * 1024);
    in.mark(2);
    boolean packed = (in.read() << 8 | in.read()) == GZIP;
    in.reset();
    if (packed) {
      in =
          new BufferedInputStream(
              new LimitedInputStream(
                  new GZIPInputStream(in), unpacked, LimitedInputStream.TooLong::new),
              64 * 1024);
    }
    in.mark(PEEK);
    byte[] first = in.readNBytes(PEEK);
    in.reset();
    if (utf16(first)) {
      throw new UnreadableFileException(ImportFailure.UTF_16);
    }
    boolean marked = first.length > 2 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB;
    String beginning =
        new String(first, marked ? 3 : 0, first.length - (marked ? 3 : 0), StandardCharsets.UTF_8)
            .stripLeading();
    if (beginning.isEmpty()) {
      throw new UnreadableFileException(ImportFailure.EMPTY);
    }
    in.skipNBytes(marked ? 3 : 0);
    return format.open(in, beginning, name);
  }

  private static boolean utf16(byte[] first) {
    if (first.length < 2) {
      return false;
    }
    int pair = (first[0] & 0xFF) << 8 | first[1] & 0xFF;
    return pair == 0xFEFF || pair == 0xFFFE || first[0] == 0 || first[1] == 0;
  }

  /** The next record; empty at the end. */
  Optional<ParsedRecord> next() throws IOException, UnreadableFileException {
    try {
      return source.next();
    } catch (LimitedInputStream.TooLong beyond) {
      throw new UnreadableFileException(
          ImportFailure.UNPACKED_TOO_LARGE, Integer.toString(UNPACKED_TIMES));
    } catch (ZipException broken) {
      throw new UnreadableFileException(ImportFailure.REST_NOT_UNPACKED, broken.getMessage());
    } catch (EOFException end) {
      throw new UnreadableFileException(ImportFailure.COMPRESSED_CUT_OFF);
    }
  }

  /** How many bytes of the file have been read. */
  long bytes() {
    return counted.bytes();
  }

  @Override
  public void close() throws IOException {
    counted.close();
  }
}
