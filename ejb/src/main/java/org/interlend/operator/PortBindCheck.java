package org.interlend.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds a port that the server could not open. Without that of HTTP, WildFly would go on running
 * without console and endpoints; without that of the management, or with one port for both, it
 * would end with a stack trace that names neither setting.
 */
final class PortBindCheck {

  private static final Pattern BIND_ADDRESS = address("-b", "jboss.bind.address");
  private static final Pattern MANAGEMENT_ADDRESS =
      address("-bmanagement", "jboss.bind.address.management");
  private static final Pattern OTHER_PORT =
      Pattern.compile(
          "-D(?:jboss\\.socket\\.binding\\.port-offset|interlend\\.(?:http|management)\\.port)=");

  /** To tell something, or to run without applications: a server may run beside it. */
  private static final Pattern NO_PORT =
      Pattern.compile(
          "(?<![^\\s\"])(?:--?version|--?help|-[vVh]|--admin-only|--start-mode=(?i:admin-only))(?![^\\s\"])");

  private PortBindCheck() {}

  private static Pattern address(String option, String property) {
    return Pattern.compile(
        "(?<![^\\s\"])(?:%s[\\s\"=]+|-D%s=)([^\\s\"]+)".formatted(option, Pattern.quote(property)));
  }

  /**
   * A message for the operator; empty when both ports can be opened, are not opened at all, or are
   * others than the variables say.
   *
   * @param options those with which the server starts; of two addresses the later one counts
   */
  static Optional<String> problem(String options) {
    if (NO_PORT.matcher(options).find()
        || OTHER_PORT.matcher(options).find()
        || OperatorSetting.HTTP_PORT.problem().isPresent()
        || OperatorSetting.MANAGEMENT_PORT.problem().isPresent()) {
      return Optional.empty();
    }
    try (var http = new ServerSocket();
        var management = new ServerSocket()) {
      // The first one stays open, so that the second cannot be the same.
      return refusal(http, OperatorSetting.HTTP_PORT, address(BIND_ADDRESS, options))
          .or(
              () ->
                  refusal(
                      management,
                      OperatorSetting.MANAGEMENT_PORT,
                      address(MANAGEMENT_ADDRESS, options)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String address(Pattern named, String options) {
    return named
        .matcher(options)
        .results()
        .map(found -> found.group(1))
        .reduce("127.0.0.1", (earlier, later) -> later);
  }

  private static Optional<String> refusal(
      ServerSocket socket, OperatorSetting setting, String address) {
    int port = setting.requiredNumber();
    try {
      socket.bind(new InetSocketAddress(address, port));
      return Optional.empty();
    } catch (IOException refused) {
      return Optional.of(
          "%s is %d. This port cannot be opened at %s: %s."
              .formatted(setting.variable(), port, address, refused.getMessage()));
    }
  }
}
