package org.interlend.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that stays open, over a plain socket: the program shares the machine with
 * the server it measures and must use little processor time.
 */
final class HttpConnection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private final String head;

  /**
   * @param address where every message goes
   */
  HttpConnection(URI address) throws IOException {
    socket = new Socket(address.getHost(), address.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream());
    head =
        """
        POST %s HTTP/1.1\r
        Host: %s\r
        Content-Type: application/xml; charset=UTF-8\r
        Content-Length: """
            .formatted(address.getPath(), address.getAuthority());
  }

  /**
   * @return the body of the answer
   * @throws Caller.WrongAnswer when the status is not 200
   */
  byte[] post(byte[] body) throws IOException {
    var first = (head + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    var request = new byte[first.length + body.length];
    System.arraycopy(first, 0, request, 0, first.length);
    System.arraycopy(body, 0, request, first.length, body.length);
    out.write(request);

    var status = line();
    var length = -1;
    for (var header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
    }
    if (length < 0) {
      throw new IOException("An answer without a length cannot be read: " + status);
    }
    var answer = in.readNBytes(length);
    if (!status.startsWith("HTTP/1.1 200 ")) {
      throw new Caller.WrongAnswer(status);
    }
    return answer;
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("The server has closed the connection");
      }
      line.append((char) c);
    }
    line.setLength(line.length() - 1);
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
