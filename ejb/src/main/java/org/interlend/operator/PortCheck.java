package org.interlend.operator;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sees before the start whether the server can open its ports. WildFly goes on without them: such a
 * server answers no request, but sends messages and runs jobs.
 */
final class PortCheck {

  private PortCheck() {}

  /** What keeps a port from being opened, for the operator. */
  static Optional<String> problem() {
    return Stream.of(
            problem(OperatorSetting.HTTP_PORT, StartOptions.ADDRESS),
            problem(OperatorSetting.MANAGEMENT_PORT, StartOptions.MANAGEMENT_ADDRESS))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> problem(OperatorSetting setting, String addressProperty) {
    if (setting.problem().isPresent()) {
      return Optional.empty();
    }
    String address = System.getProperty(addressProperty, "127.0.0.1");
    int port = setting.requiredNumber() + Integer.getInteger(StartOptions.PORT_OFFSET, 0);
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(address, port));
      return Optional.empty();
    } catch (BindException refused) {
      return Optional.of(
          "%s: port %d cannot be opened at %s: %s."
              .formatted(setting.variable(), port, address, refused.getMessage()));
    } catch (IOException unknownName) { // the server itself says so
      return Optional.empty();
    }
  }
}
