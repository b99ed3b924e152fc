package org.interlend.start.move;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.List;
import org.interlend.security.Digests;

/**
 * The number of a table's rows and a digest of their content. It is the same on every database and
 * in every order of the rows: the sum of the digests of the rows.
 */
final class TableDigest {

  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  private final MessageDigest sha = Digests.sha256();
  private BigInteger sum = BigInteger.ZERO;
  private long rows;
  private long largestRow;

  /**
   * @param values of the columns, always in the same order
   * @return the bytes of the row
   */
  long add(List<Object> values) {
    long size = 0;
    for (Object value : values) {
      byte[] bytes = bytes(value);
      sha.update((value == null ? "-" : bytes.length + ":").getBytes(UTF_8));
      sha.update(bytes);
      size += bytes.length;
    }
    sum = sum.add(new BigInteger(1, sha.digest())).mod(MODULUS);
    rows++;
    largestRow = Math.max(largestRow, size);
    return size;
  }

  /** A moment may have any offset. */
  private static byte[] bytes(Object value) {
    if (value instanceof byte[] bytes) {
      return bytes;
    }
    if (value instanceof OffsetDateTime moment) {
      return moment.toInstant().toString().getBytes(UTF_8);
    }
    return value == null ? new byte[0] : value.toString().getBytes(UTF_8);
  }

  long rows() {
    return rows;
  }

  long largestRow() {
    return largestRow;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TableDigest digest && rows == digest.rows && sum.equals(digest.sum);
  }

  @Override
  public int hashCode() {
    return sum.hashCode();
  }
}
