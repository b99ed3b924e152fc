package org.interlend.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/** A connection for handwritten requests that no ordinary client sends. */
public final class HttpSocket implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket = new Socket();
  private final InputStream in;

  public HttpSocket(InetSocketAddress address) throws IOException {
    socket.connect(address);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  public static HttpSocket to(URI server) throws IOException {
    return new HttpSocket(new InetSocketAddress(server.getHost(), server.getPort()));
  }

  /** The head of a POST whose body has a length, with more header lines that end in CRLF. */
  public static String post(String path, long length, String... lines) {
    return head(path, "Content-Length: " + length + "\r\n" + String.join("", lines));
  }

  /** The head of a POST with a chunked body. */
  public static String chunked(String path, String... lines) {
    return head(path, "Transfer-Encoding: chunked\r\n" + String.join("", lines));
  }

  private static String head(String path, String lines) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n".formatted(path, lines);
  }

  public static String chunk(int size) {
    return "%x\r\n%s\r\n".formatted(size, "x".repeat(size));
  }

  public void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  /**
   * Sends a piece repeatedly.
   *
   * @return false when the server closed the connection before all was sent
   */
  public boolean send(String piece, int times) {
    byte[] bytes = piece.getBytes(ISO_8859_1);
    try {
      for (int n = 0; n < times; n++) {
        socket.getOutputStream().write(bytes);
      }
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  public String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /** Head and body of an answer with a Content-Length; otherwise all bytes received so far. */
  public String answer() throws IOException {
    var head = new StringBuilder();
    var length = 0;
    for (var line = line(); !line.isEmpty(); line = line()) {
      head.append(line).append('\n');
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
    }
    return head + new String(in.readNBytes(length), ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
