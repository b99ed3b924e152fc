package org.interlend.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.interlend.catalog.load.RecordFault;
import org.interlend.importing.ImportFailure;

/**
 * Cuts the bytes of each record out of an XML file, whatever encloses them: a collection, or the
 * response of an OAI or SRU server. Each record is then parsed separately, so that one that is
 * malformed or in another encoding does not affect the others. Everything between records is
 * skipped; a document type definition is refused.
 */
final class MarcXmlSplitter {

  private static final int PIECE = 64 * 1024;
  private static final int TAG = 64 * 1024;
  private static final byte[] COMMENT_END = "-->".getBytes(US_ASCII);
  private static final byte[] CDATA_END = "]]>".getBytes(US_ASCII);
  private static final int LONGEST_BEGINNING = "<![CDATA[".length();
  private static final byte[] TAG_START = {'<'};
  private static final byte[] TAG_END = {'>'};
  private static final byte[] RECORD = "record".getBytes(US_ASCII);
  private static final int TOO_FAR = -1;

  private final InputStream in;
  private byte[] data = new byte[2 * PIECE];
  private int from;
  private int to;
  private boolean ended;

  private String encoding = "UTF-8";
  private String outermost;
  private boolean outermostClosed;

  MarcXmlSplitter(InputStream in) {
    this.in = in;
  }

  /** The encoding that the file declares. */
  String encoding() {
    return encoding;
  }

  /**
   * The bytes of the next record, from its start tag to its end tag.
   *
   * @return empty at the end
   * @throws UnreadableRecordException when it is too large; the next call continues after its start
   *     tag
   * @throws UnreadableFileException when this is not XML, has a document type definition, or is
   *     truncated
   */
  Optional<byte[]> next() throws IOException, UnreadableRecordException, UnreadableFileException {
    while (toTag()) {
      if (at("<!--")) {
        skip(COMMENT_END);
      } else if (at("<![CDATA[")) {
        skip(CDATA_END);
      } else if (at("<!")) {
        throw new UnreadableFileException(ImportFailure.DOCUMENT_TYPE);
      } else if (at("<?")) {
        declaration();
      } else if (at("</")) {
        closing();
      } else {
        Optional<byte[]> record = opening();
        if (record.isPresent()) {
          return record;
        }
      }
    }
    if (outermost == null) {
      throw new UnreadableFileException(ImportFailure.EMPTY);
    }
    if (!outermostClosed) {
      throw new UnreadableFileException(ImportFailure.CUT_OFF, outermost);
    }
    return Optional.empty();
  }

  /** Moves to the next tag. */
  private boolean toTag() throws IOException, UnreadableFileException {
    while (true) {
      for (; from < to; from++) {
        if (data[from] == '<') {
          more(LONGEST_BEGINNING);
          return true;
        }
        if (outermost == null && data[from] > ' ') {
          throw new UnreadableFileException(ImportFailure.NOT_XML);
        }
      }
      if (!read()) {
        return false;
      }
    }
  }

  /** Skips a comment, or text that is not XML. */
  private void skip(byte[] end) throws IOException, UnreadableFileException {
    int length;
    try {
      length = end(end, 0, RecordSource.RECORD_BYTES);
    } catch (EOFException cutOff) {
      throw new UnreadableFileException(ImportFailure.COMMENT_CUT_OFF);
    }
    if (length == TOO_FAR) {
      throw new UnreadableFileException(ImportFailure.COMMENT_TOO_LONG);
    }
    from += length;
  }

  private void declaration() throws IOException, UnreadableFileException {
    int start = from;
    int length = tag();
    String text = new String(data, start, length, ISO_8859_1);
    int name = text.indexOf("encoding");
    int quote = name < 0 ? -1 : firstQuote(text, name);
    int close = quote < 0 ? -1 : text.indexOf(text.charAt(quote), quote + 1);
    if (text.startsWith("<?xml ") && close > 0) {
      encoding = text.substring(quote + 1, close);
    }
    from += length;
  }

  private static int firstQuote(String text, int after) {
    int one = text.indexOf('\'', after);
    int two = text.indexOf('"', after);
    return one < 0 ? two : two < 0 ? one : Math.min(one, two);
  }

  /**
   * @return the length in bytes of the tag that begins here
   */
  private int tag() throws IOException, UnreadableFileException {
    int length;
    try {
      length = end(TAG_END, 0, TAG);
    } catch (EOFException cutOff) {
      throw new UnreadableFileException(ImportFailure.TAG_CUT_OFF);
    }
    if (length == TOO_FAR) {
      throw new UnreadableFileException(ImportFailure.TAG_TOO_LONG);
    }
    return length;
  }

  private void closing() throws IOException, UnreadableFileException {
    int length = tag();
    String name = new String(data, from + 2, length - 3, ISO_8859_1).strip();
    outermostClosed |= name.equals(outermost);
    from += length;
  }

  private Optional<byte[]> opening()
      throws IOException, UnreadableRecordException, UnreadableFileException {
    int length = tag();
    String tag = new String(data, from + 1, length - 2, ISO_8859_1);
    boolean empty = tag.endsWith("/");
    String name = (empty ? tag.substring(0, tag.length() - 1) : tag).split("\\s", 2)[0];
    boolean record = name.substring(name.indexOf(':') + 1).equals("record");
    if (outermost == null) {
      outermost = name;
      outermostClosed = empty;
    }
    if (!record || empty) {
      from += length;
      return Optional.empty();
    }
    return Optional.of(record(name));
  }

  /**
   * Reads to the first end tag of a record. The record begins at the last start tag before it:
   * responses of OAI and SRU enclose one record in another, with the same prefix or another one.
   *
   * @param name name of the outermost record, whose start tag is here
   */
  private byte[] record(String name) throws IOException, UnreadableRecordException {
    int start = 0;
    int length = 0;
    try {
      boolean closed = false;
      for (int tag = 1; !closed && length != TOO_FAR; tag = length) {
        closed = more(tag + 1) && data[from + tag] == '/' && isRecord(tag + 1);
        start = isRecord(tag) ? tag - 1 : start;
        length = end(closed ? TAG_END : TAG_START, tag, RecordSource.RECORD_BYTES);
      }
    } catch (EOFException cutOff) {
      from = to;
      outermostClosed = true;
      throw new UnreadableRecordException(RecordFault.RECORD_CUT_OFF);
    }
    if (length == TOO_FAR) {
      // This part is not searched again for each start tag in it.
      from += Math.max(name.length(), start);
      throw new UnreadableRecordException(
          RecordFault.RECORD_TOO_LARGE, RecordSource.RECORD_BYTES / 1024);
    }
    byte[] record = Arrays.copyOfRange(data, from + start, from + length);
    from += length;
    outermostClosed |= name.equals(outermost) && start == 0;
    return record;
  }

  /** Whether the name that begins at this offset is that of a record, whatever its prefix. */
  private boolean isRecord(int offset) throws IOException {
    int local = offset;
    int end = offset;
    while (end - offset < TAG && more(end + 1) && isOfName(data[from + end])) {
      end++;
      local = data[from + end - 1] == ':' ? end : local;
    }
    return more(end + 1)
        && data[from + end] != '/'
        && Arrays.equals(data, from + local, from + end, RECORD, 0, RECORD.length);
  }

  private static boolean isOfName(byte character) {
    return character < 0
        || character > ' ' && character != '/' && character != '<' && character != '>';
  }

  /**
   * @param after offset from the current position at which the search begins
   * @return how many bytes there are from here to the end of the searched bytes, or {@link
   *     #TOO_FAR}
   * @throws EOFException when the file ends first
   */
  private int end(byte[] target, int after, int limit) throws IOException {
    for (int i = after; i <= limit; i++) {
      if (from + i + target.length > to && !more(i + target.length)) {
        throw new EOFException();
      }
      if (data[from + i] == target[0]
          && Arrays.equals(data, from + i, from + i + target.length, target, 0, target.length)) {
        return i + target.length;
      }
    }
    return TOO_FAR;
  }

  private boolean at(String beginning) {
    for (int i = 0; i < beginning.length(); i++) {
      if (from + i >= to || data[from + i] != beginning.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Reads until this many bytes from here are available. */
  private boolean more(int target) throws IOException {
    while (to - from < target) {
      if (!read()) {
        return false;
      }
    }
    return true;
  }

  private boolean read() throws IOException {
    if (ended) {
      return false;
    }
    if (data.length - to < PIECE) {
      makeRoom();
    }
    int got = in.read(data, to, data.length - to);
    ended = got < 0;
    to += Math.max(got, 0);
    return !ended;
  }

  private void makeRoom() {
    byte[] room = to - from > data.length / 2 ? new byte[data.length * 2] : data;
    System.arraycopy(data, from, room, 0, to - from);
    to -= from;
    from = 0;
    data = room;
  }
}
