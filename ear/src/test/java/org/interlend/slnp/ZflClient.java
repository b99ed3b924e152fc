package org.interlend.slnp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection of a Zentrale Fernleihe server to the library, byte by byte as the test wants it.
 */
public final class ZflClient implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Socket socket;
  private final Charset charset;

  private ZflClient(Socket socket, Charset charset) {
    this.socket = socket;
    this.charset = charset;
  }

  static ZflClient connect(int port) {
    return connect(port, UTF_8);
  }

  static ZflClient connect(int port, Charset charset) {
    try {
      return over(new Socket(InetAddress.getLoopbackAddress(), port), charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Uses a connection that is open already, such as one with TLS. */
  static ZflClient over(Socket socket, Charset charset) throws IOException {
    socket.setSoTimeout((int) PATIENCE.toMillis());
    return new ZflClient(socket, charset);
  }

  /** Whether the library accepts connections at a port. */
  public static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException closed) {
      return false;
    }
  }

  ZflClient send(String text) {
    return send(text.getBytes(charset));
  }

  ZflClient send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a command and returns the lines of the reply. */
  public List<String> ask(String command) {
    return send(command).reply();
  }

  public List<String> ask(ZflOrder order) {
    return ask(order.text());
  }

  /** The lines until one that ends a reply: 240, 250 or an error. */
  List<String> reply() {
    List<String> lines = new ArrayList<>();
    String line;
    do {
      line = line();
      lines.add(line);
    } while (!line.matches("(?s)(240|250|5\\d\\d).*"));
    return lines;
  }

  /** A line without its line feed. */
  String line() {
    try {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int b = socket.getInputStream().read();
      while (b != '\n') {
        if (b < 0) {
          throw new IOException("The library has closed the connection after: " + line);
        }
        line.write(b);
        b = socket.getInputStream().read();
      }
      return line.toString(charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the library has sent that was not read yet; waits a moment for more. */
  String more(Duration wait) {
    try {
      socket.setSoTimeout((int) wait.toMillis());
      ByteArrayOutputStream more = new ByteArrayOutputStream();
      try {
        for (int b = socket.getInputStream().read(); b >= 0; b = socket.getInputStream().read()) {
          more.write(b);
        }
      } catch (java.net.SocketTimeoutException nothing) {
        // as expected
      }
      socket.setSoTimeout((int) PATIENCE.toMillis());
      return more.toString(charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything until the library closes the connection. */
  String toTheEnd() {
    try {
      return new String(socket.getInputStream().readAllBytes(), charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends no more, but goes on reading. */
  ZflClient endOfInput() {
    try {
      socket.shutdownOutput();
      return this;
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
  }
}
