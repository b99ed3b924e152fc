package org.interlend.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.wildfly.common.net.CidrAddress;
import org.wildfly.common.net.Inet;

/**
 * Applies the scheme and host that a trusted reverse proxy forwards ({@code X-Forwarded-Proto},
 * {@code X-Forwarded-Host}) to the request. Redirects, Secure cookies and the WSDL use them. Any
 * client can send these headers, so those from other addresses are ignored.
 *
 * <p>Undertow's own handler, {@code proxy-address-forwarding}, trusts every client. This class does
 * not handle the client's address ({@code X-Forwarded-For}).
 */
public final class ForwardedHeaders implements HttpHandler {

  private static final Logger LOG = Logger.getLogger(ForwardedHeaders.class);
  private static final Set<String> SCHEMES = Set.of("http", "https");

  /** A host name or address, with or without port. */
  private static final Pattern HOST =
      Pattern.compile("([\\p{Alnum}._-]{1,253}|\\[[\\p{XDigit}:.]{2,45}])(:\\d{1,5})?");

  private final HttpHandler next;
  private List<CidrAddress> proxies = List.of();

  public ForwardedHeaders(HttpHandler next) {
    this.next = next;
  }

  /**
   * Sets the trusted proxies.
   *
   * @param list addresses and networks, separated by commas or blanks; if one of them is invalid,
   *     no proxy is trusted, and a log line says so
   */
  public void setProxies(String list) {
    try {
      proxies =
          Arrays.stream(list.split("[,;\\s]+"))
              .filter(text -> !text.isEmpty())
              .map(ForwardedHeaders::network)
              .toList();
    } catch (IllegalArgumentException wrong) {
      LOG.errorf("No proxy is trusted: INTERLEND_TRUSTED_PROXIES: %s", wrong.getMessage());
    }
  }

  private static CidrAddress network(String text) {
    return Optional.ofNullable(Inet.parseCidrAddress(text))
        .or(
            () ->
                Optional.ofNullable(Inet.parseInetAddressToBytes(text))
                    .map(address -> CidrAddress.create(address, address.length * Byte.SIZE)))
        .orElseThrow(
            () -> new IllegalArgumentException(text + " is neither an address nor a network"));
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (isFromProxy(exchange)) {
      last(exchange, Headers.X_FORWARDED_PROTO_STRING)
          .filter(SCHEMES::contains)
          .ifPresent(
              scheme -> {
                exchange.setRequestScheme(scheme);
                exchange.putAttachment(HttpServerExchange.SECURE_REQUEST, scheme.equals("https"));
              });
      last(exchange, Headers.X_FORWARDED_HOST_STRING)
          .filter(host -> HOST.matcher(host).matches())
          .ifPresent(host -> exchange.getRequestHeaders().put(Headers.HOST, host));
    }
    next.handleRequest(exchange);
  }

  private boolean isFromProxy(HttpServerExchange exchange) {
    return proxies.stream()
        .anyMatch(network -> network.matches(exchange.getSourceAddress().getAddress()));
  }

  /** The proxy's own value, which follows the values of earlier senders. */
  private static Optional<String> last(HttpServerExchange exchange, String header) {
    HeaderMap headers = exchange.getRequestHeaders();
    return Optional.ofNullable(headers.getLast(header))
        .map(value -> value.substring(value.lastIndexOf(',') + 1).strip());
  }
}
