package org.interlend.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interlend.operator.OperatorSetting;

/**
 * Restricts the network addresses to which this server connects because of a partner's record
 * (protection against server-side request forgery). Addresses of this machine or of an internal
 * network are allowed only if the operator lists them (INTERLEND_ALLOWED_TARGETS). Otherwise a user
 * who may change a partner could make the server send requests to internal services and read the
 * answers.
 */
@ApplicationScoped
public class AllowedTargets {

  /**
   * The addresses that are not public according to IANA's registries of special-purpose addresses
   * (RFC 6890), and IPv6 addresses that embed IPv4 addresses.
   */
  private static final NetworkList INTERNAL =
      NetworkList.of(
          List.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "224.0.0.0/3",
              "::/96",
              "64:ff9b:1::/48",
              "2001::/32",
              "2002::/16",
              "fc00::/7",
              "fe80::/10",
              "fec0::/10",
              "ff00::/8"));

  /**
   * The addresses at which a translator (NAT64) of the operator's network reaches IPv4 addresses:
   * the last four bytes of them (RFC 6052).
   */
  private static final NetworkList TRANSLATED = NetworkList.of(List.of("64:ff9b::/96"));

  private static final int VERSION_FOUR_BYTES = 4;

  private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1");

  private NetworkList allowed = NetworkList.of(List.of());

  @PostConstruct
  void readSetting() {
    read(OperatorSetting.ALLOWED_TARGETS.value().orElse(null), OperatorSetting.DEMO.isOn());
  }

  /**
   * @param listed addresses and networks, separated by commas or blanks; null for none
   * @param loopback whether services of this machine are allowed too
   */
  void read(String listed, boolean loopback) {
    List<String> all = new ArrayList<>(NetworkList.split(listed));
    if (loopback) {
      all.addAll(LOOPBACK);
    }
    allowed = NetworkList.of(all);
  }

  /**
   * Resolves a host. The caller must connect to one of these addresses and not resolve the name
   * again, because the answer may change.
   *
   * @param host a name or an address, as in a URL
   * @return the allowed addresses, in the order of the name service
   * @throws TargetRefused when none of its addresses is allowed
   * @throws UnknownHostException when it has no address
   */
  public List<InetAddress> resolve(String host) throws UnknownHostException {
    List<InetAddress> all = Arrays.asList(InetAddress.getAllByName(host));
    List<InetAddress> open = all.stream().filter(this::allows).toList();
    if (open.isEmpty()) {
      throw new TargetRefused(host, all.get(0).getHostAddress());
    }
    return open;
  }

  private boolean allows(InetAddress target) {
    String address = target.getHostAddress();
    String reached = TRANSLATED.contain(address) ? versionFour(target) : address;
    return !INTERNAL.contain(reached) || allowed.contain(reached) || allowed.contain(address);
  }

  private static String versionFour(InetAddress translated) {
    byte[] all = translated.getAddress();
    byte[] last = Arrays.copyOfRange(all, all.length - VERSION_FOUR_BYTES, all.length);
    try {
      return InetAddress.getByAddress(last).getHostAddress();
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A connection to this machine or an internal network that is not allowed. */
  public static final class TargetRefused extends UnknownHostException {
    private final String host;
    private final String address;

    private TargetRefused(String host, String address) {
      super("%s: %s is not in INTERLEND_ALLOWED_TARGETS".formatted(host, address));
      this.host = host;
      this.address = address;
    }

    public String host() {
      return host;
    }

    /** The address of the host that is not allowed. */
    public String address() {
      return address;
    }
  }
}
