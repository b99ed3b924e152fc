package org.interlend.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interlend.catalog.load.RecordFault;
import org.interlend.importing.ReadRecord;
import org.marc4j.MarcError;
import org.marc4j.MarcPermissiveStreamReader;
import org.marc4j.marc.Record;

/** A file of binary MARC (ISO 2709), in UTF-8 or MARC-8; each record is parsed separately. */
final class MarcBinarySource implements RecordSource {

  private static final int RECORD_END = 0x1D;
  private static final int MIN_LENGTH = 26;

  private final InputStream in;
  private final MarcBibMapping mapping;
  private long at;

  MarcBinarySource(InputStream in, MarcBibMapping mapping) {
    this.in = new BufferedInputStream(in, 64 * 1024);
    this.mapping = mapping;
  }

  @Override
  public Optional<ReadRecord> next() throws IOException {
    Optional<byte[]> bytes = cut();
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    at++;
    try {
      return Optional.of(mapping.map(at, read(bytes.get())));
    } catch (RecordProblem problem) {
      return Optional.of(ReadRecord.unreadable(at, null, problem.fact()));
    }
  }

  /**
   * The bytes up to the next record terminator; only the beginning of a record that is too large.
   */
  private Optional<byte[]> cut() throws IOException {
    ByteArrayOutputStream record = new ByteArrayOutputStream(2048);
    int next = in.read();
    while (next >= 0 && next <= ' ') {
      next = in.read(); // records may be separated by new lines
    }
    if (next < 0) {
      return Optional.empty();
    }
    for (; next >= 0; next = in.read()) {
      if (record.size() <= RECORD_BYTES) {
        record.write(next);
      }
      if (next == RECORD_END) {
        break;
      }
    }
    return Optional.of(record.toByteArray());
  }

  private static Record read(byte[] bytes) throws RecordProblem {
    if (bytes.length > RECORD_BYTES) {
      throw new RecordProblem(RecordFault.RECORD_TOO_LARGE, RECORD_BYTES / 1024);
    }
    if (bytes.length < MIN_LENGTH || bytes[bytes.length - 1] != RECORD_END) {
      throw new RecordProblem(RecordFault.RECORD_WITHOUT_END);
    }
    try {
      Record record =
          new MarcPermissiveStreamReader(new ByteArrayInputStream(bytes), true, true).next();
      List<MarcError> errors = record.getErrors();
      Optional<MarcError> worst =
          errors == null
              ? Optional.empty()
              : errors.stream()
                  .filter(error -> error.severity >= MarcError.MAJOR_ERROR)
                  .max(Comparator.comparingInt(error -> error.severity));
      if (worst.isPresent()) {
        throw new RecordProblem(RecordFault.RECORD_BROKEN, worst.get().message);
      }
      return record;
    } catch (RuntimeException broken) {
      throw new RecordProblem(RecordFault.NO_MARC, broken.getMessage());
    }
  }
}
