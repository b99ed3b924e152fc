package org.interlend.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops reading a line that never ends, such as one that begins with a superfluous quotation mark:
 * the CSV reader would otherwise hold the rest of the file in memory.
 */
final class LineLimitReader extends FilterReader {

  private final int limit;
  private int left;

  /**
   * @param limit maximum characters of a line, including those the CSV reader reads ahead
   */
  LineLimitReader(Reader in, int limit) {
    super(in);
    this.limit = limit;
    left = limit;
  }

  /** A line is longer than the limit. */
  static final class TooLong extends IOException {}

  /** Starts counting a new line. */
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
