package org.interlend.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One address in front of several servers: connects each client to the first of them that accepts
 * connections.
 */
public final class Balancer implements AutoCloseable {

  private final List<Integer> servers;
  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  public Balancer(InterlendServer... servers) {
    this.servers = List.of(servers).stream().map(each -> each.httpUri().getPort()).toList();
    try {
      socket = new ServerSocket(FreePort.next(), 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** Its address; ends with a slash. */
  public URI uri() {
    return URI.create("http://127.0.0.1:%d/".formatted(socket.getLocalPort()));
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        threads.execute(() -> connect(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    for (int port : servers) {
      try {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        threads.execute(() -> copy(client, server));
        copy(server, client);
        return;
      } catch (IOException refused) {
        // The next server.
      }
    }
    close(client);
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException ended) {
      // One side has closed the connection, and try closes the other.
    }
  }

  private static void close(Socket client) {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
