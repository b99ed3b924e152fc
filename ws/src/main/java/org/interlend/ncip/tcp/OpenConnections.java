package org.interlend.ncip.tcp;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The open connections of clients. When all are taken, a new client gets the place of a waiting
 * connection of the address that has most, so that one address cannot keep others out.
 */
final class OpenConnections {

  /** A connection of a client. */
  interface Connection {

    String address();

    /**
     * Since when the client has not sent a whole message, in {@link System#nanoTime}; empty while
     * its message is processed.
     */
    OptionalLong waitingSince();

    void close();
  }

  private final int most;
  private final Set<Connection> open = new HashSet<>();

  OpenConnections(int most) {
    this.most = most;
  }

  /**
   * @return whether there is room for it
   */
  synchronized boolean add(Connection connection) {
    if (open.size() >= most) {
      Optional<Connection> other = toCloseFor(connection.address());
      if (other.isEmpty()) {
        return false;
      }
      open.remove(other.get());
      other.get().close();
    }
    return open.add(connection);
  }

  private Optional<Connection> toCloseFor(String address) {
    var byAddress = open.stream().collect(groupingBy(Connection::address));
    int own = byAddress.getOrDefault(address, List.of()).size();
    return byAddress.values().stream()
        .filter(others -> others.size() > own)
        .max(Comparator.comparingInt(List::size))
        .flatMap(OpenConnections::longestWaiting);
  }

  private static Optional<Connection> longestWaiting(List<Connection> connections) {
    long now = System.nanoTime();
    return connections.stream()
        .filter(connection -> connection.waitingSince().isPresent())
        .max(Comparator.comparingLong(waiting -> now - waiting.waitingSince().orElse(now)));
  }

  synchronized void remove(Connection connection) {
    open.remove(connection);
  }

  synchronized void closeAll() {
    open.forEach(Connection::close);
  }
}
