package org.interlend.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.interlend.catalog.load.RecordFault;
import org.interlend.importing.ParsedRecord;
import org.marc4j.MarcError;
import org.marc4j.MarcPermissiveStreamReader;
import org.marc4j.marc.Record;

/** A file of binary MARC (ISO 2709), in UTF-8 or MARC-8; each record is parsed separately. */
final class MarcBinarySource implements RecordSource {

  private static final int RECORD_END = 0x1D;
  private static final int MIN_LENGTH = 26;

  /** The length that the leader of a longer record states: it has five digits. */
  private static final int MAX_STATED_LENGTH = 99_999;

  /** Position of the leader with the encoding. */
  private static final int ENCODING = 9;

  private static final char UTF_8 = 'a';
  private static final char MARC_8 = ' ';
  private static final char ESCAPE = 0x1B;

  /**
   * In MARC-8 a diacritic precedes its letter; before a blank the byte is a letter of ISO 8859-1.
   */
  private static final Pattern DIACRITIC_WITHOUT_LETTER =
      Pattern.compile("[\\xE0-\\xFE](?![\\w\\xA1-\\xC8\\xE0-\\xFE])");

  private final InputStream in;
  private final MarcBibMapping mapping;
  private long at;

  MarcBinarySource(InputStream in, MarcBibMapping mapping) {
    this.in = new BufferedInputStream(in, 64 * 1024);
    this.mapping = mapping;
  }

  @Override
  public Optional<ParsedRecord> next() throws IOException {
    Optional<byte[]> bytes = cut();
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    at++;
    try {
      return Optional.of(mapping.map(at, read(bytes.get())));
    } catch (UnreadableRecordException problem) {
      return Optional.of(ParsedRecord.unreadable(at, null, problem.fact()));
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

  private static Record read(byte[] bytes) throws UnreadableRecordException {
    if (bytes.length > RECORD_BYTES) {
      throw new UnreadableRecordException(RecordFault.RECORD_TOO_LARGE, RECORD_BYTES / 1024);
    }
    if (bytes.length < MIN_LENGTH || bytes[bytes.length - 1] != RECORD_END) {
      throw new UnreadableRecordException(RecordFault.RECORD_WITHOUT_END);
    }
    checkEncoding(bytes);
    try {
      Record record =
          new MarcPermissiveStreamReader(new ByteArrayInputStream(bytes), true, true, "MARC8")
              .next();
      checkErrors(record, bytes.length);
      return record;
    } catch (RuntimeException broken) {
      throw new UnreadableRecordException(RecordFault.NO_MARC);
    }
  }

  /** Without this the library guesses another encoding, often wrongly. */
  private static void checkEncoding(byte[] bytes) throws UnreadableRecordException {
    if (bytes[ENCODING] == UTF_8) {
      if (!isUtf8(bytes)) {
        throw new UnreadableRecordException(RecordFault.OTHER_ENCODING, "UTF-8");
      }
      return;
    }
    bytes[ENCODING] = MARC_8;
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.indexOf(ESCAPE) < 0
        && DIACRITIC_WITHOUT_LETTER.matcher(text).find()
        && !isUtf8(bytes)) {
      throw new UnreadableRecordException(RecordFault.OTHER_ENCODING, "MARC-8");
    }
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  private static void checkErrors(Record record, int length) throws UnreadableRecordException {
    List<MarcError> errors = Objects.requireNonNullElse(record.getErrors(), List.of());
    if (errors.stream().anyMatch(error -> error.message.startsWith("Unknown MARC8 character"))) {
      throw new UnreadableRecordException(RecordFault.OTHER_ENCODING, "MARC-8");
    }
    Optional<MarcError> worst =
        errors.stream()
            .filter(error -> error.severity >= MarcError.MAJOR_ERROR)
            .filter(error -> length <= MAX_STATED_LENGTH || !isOfLength(error))
            .max(Comparator.comparingInt(error -> error.severity));
    if (worst.isPresent()) {
      throw new UnreadableRecordException(RecordFault.RECORD_BROKEN, worst.get().message);
    }
  }

  /** The record was cut at its terminator, whatever length the leader states. */
  private static boolean isOfLength(MarcError error) {
    return error.message.contains("ecord terminator");
  }
}
