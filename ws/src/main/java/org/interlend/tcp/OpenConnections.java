package org.interlend.tcp;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The open connections of clients. When all are taken, a new client gets the place of a waiting
 * connection of the address that has most, so that one address cannot keep others out. An address
 * may have a limit of its own; its new connection then gets the place of its own that has waited
 * longest.
 */
public final class OpenConnections {

  /** A connection of a client. */
  public interface Connection {

    String address();

    /**
     * Since when the client has not sent a whole message, in {@link System#nanoTime}; empty while
     * its message is processed.
     */
    OptionalLong waitingSince();

    void close();
  }

  private final int most;
  private final int mostOfAddress;
  private final Set<Connection> open = new HashSet<>();

  public OpenConnections(int most) {
    this(most, Integer.MAX_VALUE);
  }

  /**
   * @param most of all addresses together
   * @param mostOfAddress of one address
   */
  public OpenConnections(int most, int mostOfAddress) {
    this.most = most;
    this.mostOfAddress = mostOfAddress;
  }

  /**
   * @return whether there is room for it
   */
  public synchronized boolean add(Connection connection) {
    List<Connection> own =
        open.stream().filter(other -> other.address().equals(connection.address())).toList();
    if (own.size() >= mostOfAddress && !close(longestWaiting(own))) {
      return false;
    }
    if (open.size() >= most && !close(toCloseFor(connection.address()))) {
      return false;
    }
    return open.add(connection);
  }

  private boolean close(Optional<Connection> other) {
    other.ifPresent(
        found -> {
          open.remove(found);
          found.close();
        });
    return other.isPresent();
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

  public synchronized void remove(Connection connection) {
    open.remove(connection);
  }

  public synchronized void closeAll() {
    open.forEach(Connection::close);
  }
}
