package org.interlend.security;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.interlend.WorkflowException;
import org.interlend.network.CidrBlock;

/** A list of addresses and networks, of IP version 4 and 6. */
public final class NetworkList {

  /** The greatest length of a list, in characters. */
  public static final int MAX_LENGTH = 2000;

  private static final int CLIENT_BYTES = 8;

  private final List<String> written;
  private final List<CidrBlock> networks;

  private NetworkList(List<String> written) {
    this.written = written;
    networks = written.stream().map(NetworkList::network).toList();
  }

  /**
   * @throws WorkflowException INVALID_DATA for a text that is neither an address nor a network, or
   *     is too long
   */
  public static NetworkList of(List<String> written) {
    NetworkList networks = new NetworkList(List.copyOf(written));
    if (networks.toString().length() > MAX_LENGTH) {
      throw new WorkflowException(NetworkSecurityReason.TOO_MANY_NETWORKS, null, MAX_LENGTH);
    }
    return networks;
  }

  /**
   * @param text networks separated by commas, blanks or line ends; null for none
   * @throws WorkflowException INVALID_DATA for a text that is neither an address nor a network
   */
  public static NetworkList listedIn(String text) {
    return of(split(text));
  }

  /** Splits a text at commas, blanks and line ends. */
  public static List<String> split(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split("[,;\\s]+")).filter(part -> !part.isEmpty()).toList();
  }

  private static CidrBlock network(String text) {
    return CidrBlock.read(text)
        .orElseThrow(() -> new WorkflowException(NetworkSecurityReason.NO_NETWORK, text));
  }

  /** Whether the text is an address and not, for instance, a host name. */
  public static boolean isAddress(String text) {
    return CidrBlock.address(text).isPresent();
  }

  /**
   * The network of one client: its address, or for IPv6 its /64 (RFC 6177), in which a client can
   * choose any address. A text that is no address is returned unchanged.
   */
  public static String ofClient(String address) {
    return CidrBlock.address(address)
        .map(bytes -> HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, CLIENT_BYTES)))
        .orElse(address);
  }

  /** Whether any address is outside of all of them. */
  public boolean areRestrictive() {
    return !networks.isEmpty() && networks.stream().noneMatch(CidrBlock::isEverywhere);
  }

  public boolean isEmpty() {
    return networks.isEmpty();
  }

  /** Whether one of them contains this address; false for a text that is no address. */
  public boolean contain(String address) {
    return address != null
        && CidrBlock.address(address)
            .map(bytes -> networks.stream().anyMatch(network -> network.contains(bytes)))
            .orElse(false);
  }

  public List<String> written() {
    return written;
  }

  /** The networks as entered, separated by blanks. */
  @Override
  public String toString() {
    return String.join(" ", written);
  }
}
