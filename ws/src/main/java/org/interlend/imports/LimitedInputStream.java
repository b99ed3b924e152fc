package org.interlend.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Counts the bytes that are read, and fails when they exceed a limit. */
public final class LimitedInputStream extends FilterInputStream {

  private final long limit;
  private final Supplier<? extends IOException> tooLong;
  private long read;

  /**
   * @param limit in bytes
   * @param tooLong the failure when the stream has more bytes
   */
  public LimitedInputStream(InputStream in, long limit, Supplier<? extends IOException> tooLong) {
    super(in);
    this.limit = limit;
    this.tooLong = tooLong;
  }

  /** The stream has more bytes than the limit. */
  static final class TooLong extends IOException {}

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int got = super.read(bytes, offset, length);
    count(Math.max(got, 0));
    return got;
  }

  private void count(int more) throws IOException {
    read += more;
    if (read > limit) {
      throw tooLong.get();
    }
  }

  /** Starts counting again. */
  public void restart() {
    read = 0;
  }

  /** How many bytes have been read so far. */
  long bytes() {
    return read;
  }
}
