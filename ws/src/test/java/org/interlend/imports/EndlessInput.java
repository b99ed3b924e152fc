package org.interlend.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.Arrays;

/** A beginning, then one repeated character, up to half a gigabyte. */
final class EndlessInput extends InputStream {

  private static final int END = 512 * 1024 * 1024;

  private final byte[] beginning;
  private final byte rest;
  private int at;

  EndlessInput(String beginning, char rest) {
    this.beginning = beginning.getBytes(UTF_8);
    this.rest = (byte) rest;
  }

  @Override
  public int read() {
    if (at >= END) {
      return -1;
    }
    int next = at < beginning.length ? beginning[at] : rest;
    at++;
    return next;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (at < beginning.length || at >= END) {
      int next = read();
      into[offset] = (byte) next;
      return next < 0 ? -1 : 1;
    }
    Arrays.fill(into, offset, offset + length, rest);
    at += length;
    return length;
  }

  /** The number of bytes that were read. */
  int bytes() {
    return at;
  }
}
