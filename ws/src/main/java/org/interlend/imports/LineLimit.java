package org.interlend.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends the reading of a line that has no end, such as one that begins with a quotation mark too
 * many: the reader of CSV would keep the rest of the file in memory.
 */
final class LineLimit extends FilterReader {

  private final int limit;
  private int left;

  /**
   * @param limit the most characters of a line, with those that are read ahead
   */
  LineLimit(Reader in, int limit) {
    super(in);
    this.limit = limit;
    left = limit;
  }

  /** A line has more characters than it may have. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The next line begins. */
  void begin() {
    left = limit;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(char[] characters, int offset, int length) throws IOException {
    int got = super.read(characters, offset, length);
    count(Math.max(got, 0));
    return got;
  }

  private void count(int more) throws TooLong {
    left -= more;
    if (left < 0) {
      throw new TooLong();
    }
  }
}
