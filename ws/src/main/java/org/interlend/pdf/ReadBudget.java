package org.interlend.pdf;

import java.io.IOException;
import java.time.Duration;

/**
 * How much of a file's structure may be read, kept and waited for. Who reads spends from it, and
 * fails when it is spent.
 */
final class ReadBudget {

  /** Enough for the structure of some thousand scanned pages. */
  private static final long BYTES = 8L * 1024 * 1024;

  /** Arrays, dictionaries, texts and references: what takes most memory. */
  private static final long VALUES = 250_000;

  private static final Duration TIME = Duration.ofSeconds(10);

  /** How many times something is spent between two looks at the clock. */
  private static final int UNTIMED = 1000;

  private final long end;
  private int untimed;
  private long bytes = BYTES;
  private long values = VALUES;
  private boolean spent;

  ReadBudget() {
    this(TIME);
  }

  ReadBudget(Duration time) {
    end = System.nanoTime() + time.toNanos();
  }

  /** The file's structure is larger than this server reads. */
  static final class Spent extends IOException {}

  /** For a byte that was read or decoded. */
  void spend(int read) throws Spent {
    bytes--;
    count(read);
    require();
  }

  /** For bytes that were read or decoded. */
  void spend(byte[] read, int offset, int length) throws Spent {
    bytes -= length;
    for (int i = offset; i < offset + length; i++) {
      count(read[i]);
    }
    require();
  }

  /** For values that are kept in a form of their own. */
  void spendValues(long count) throws Spent {
    values -= count;
    require();
  }

  private void count(int read) {
    if (read == '[' || read == '<' || read == '(' || read == 'R') {
      values--;
    }
  }

  private void require() throws Spent {
    if (bytes < 0 || values < 0 || isLate()) {
      spent = true;
      throw new Spent();
    }
  }

  private boolean isLate() {
    if (--untimed > 0) {
      return false;
    }
    untimed = UNTIMED;
    return System.nanoTime() - end > 0;
  }

  /** Whether reading has failed for this, also when the failure was ignored. */
  boolean isSpent() {
    return spent;
  }
}
