package org.interlend.start.move;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;

/**
 * The number of a table's rows and a digest of their content. It is the same on every database and
 * in every order of the rows: the sum of the digests of the rows.
 */
final class TableDigest {

  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  private final MessageDigest sha = sha256();
  private BigInteger sum = BigInteger.ZERO;
  private long rows;

  /**
   * @param values of the columns, always in the same order
   */
  void add(List<Object> values) {
    for (Object value : values) {
      byte[] bytes = value == null ? new byte[0] : text(value).getBytes(UTF_8);
      sha.update((value == null ? "-" : bytes.length + ":").getBytes(UTF_8));
      sha.update(bytes);
    }
    sum = sum.add(new BigInteger(1, sha.digest())).mod(MODULUS);
    rows++;
  }

  /** A moment may have any offset. */
  private static String text(Object value) {
    if (value instanceof OffsetDateTime moment) {
      return moment.toInstant().toString();
    }
    return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
  }

  long rows() {
    return rows;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TableDigest digest && rows == digest.rows && sum.equals(digest.sum);
  }

  @Override
  public int hashCode() {
    return sum.hashCode();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
