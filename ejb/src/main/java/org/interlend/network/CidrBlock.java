package org.interlend.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A network in CIDR notation (RFC 4632, RFC 4291), such as 192.0.2.0/24 or 2001:db8::/32; a single
 * address is a network of one.
 */
public record CidrBlock(byte[] address, int bits) {

  private static final int BYTE = 8;
  private static final Pattern VERSION_FOUR = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern VERSION_SIX = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

  /**
   * @return empty when the text is no network, for instance a host name
   */
  public static Optional<CidrBlock> read(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return address(text).map(address -> new CidrBlock(address, address.length * BYTE));
    }
    String length = text.substring(slash + 1);
    return address(text.substring(0, slash))
        .filter(address -> length.matches("\\d{1,3}"))
        .map(address -> new CidrBlock(address, Integer.parseInt(length)))
        .filter(network -> network.bits <= network.address.length * BYTE);
  }

  /**
   * The bytes of an address; an IPv4-mapped IPv6 address counts as IPv4. It never resolves a name.
   */
  public static Optional<byte[]> address(String text) {
    int zone = text.indexOf('%');
    String written = zone < 0 ? text : text.substring(0, zone);
    if (!VERSION_FOUR.matcher(written).matches() && !VERSION_SIX.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(written).getAddress());
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }

  /** Whether it contains all addresses of its version. */
  public boolean isEverywhere() {
    return bits == 0;
  }

  public boolean contains(byte[] other) {
    if (other.length != address.length) {
      return false;
    }
    int whole = bits / BYTE;
    for (int i = 0; i < whole; i++) {
      if (address[i] != other[i]) {
        return false;
      }
    }
    int rest = bits % BYTE;
    return rest == 0 || (address[whole] ^ other[whole]) >> (BYTE - rest) == 0;
  }
}
