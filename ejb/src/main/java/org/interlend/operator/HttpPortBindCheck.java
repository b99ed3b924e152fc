package org.interlend.operator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds a port of HTTP that the server could not open. WildFly would go on running without it, and
 * without console and endpoints.
 */
final class HttpPortBindCheck {

  private static final Pattern BIND_ADDRESS =
      Pattern.compile("(?<![^\\s\"])(?:-b[\\s\"=]+|-Djboss\\.bind\\.address=)([^\\s\"]+)");
  private static final Pattern OTHER_PORT =
      Pattern.compile("-D(?:jboss\\.socket\\.binding\\.port-offset|interlend\\.http\\.port)=");

  /** To tell something, or to run without applications: a server may run beside it. */
  private static final Pattern NO_PORT =
      Pattern.compile(
          "(?<![^\\s\"])(?:--?version|--?help|-[vVh]|--admin-only|--start-mode=(?i:admin-only))(?![^\\s\"])");

  private HttpPortBindCheck() {}

  /**
   * A message for the operator; empty when the port can be opened, is not opened at all, or is
   * another than the variable says.
   *
   * @param options those with which the server starts; of two addresses the later one counts
   */
  static Optional<String> problem(String options) {
    if (NO_PORT.matcher(options).find()
        || OTHER_PORT.matcher(options).find()
        || OperatorSetting.HTTP_PORT.problem().isPresent()) {
      return Optional.empty();
    }
    String address =
        BIND_ADDRESS
            .matcher(options)
            .results()
            .map(named -> named.group(1))
            .reduce("127.0.0.1", (earlier, later) -> later);
    int port = OperatorSetting.HTTP_PORT.requiredNumber();
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(address, port));
      return Optional.empty();
    } catch (IOException refused) {
      return Optional.of(
          "%s is %d. This port cannot be opened at %s: %s."
              .formatted(
                  OperatorSetting.HTTP_PORT.variable(), port, address, refused.getMessage()));
    }
  }
}
