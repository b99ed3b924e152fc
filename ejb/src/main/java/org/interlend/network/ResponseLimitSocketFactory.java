package org.interlend.network;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.SocketFactory;

/**
 * Makes sockets whose servers may take a limited time and send a limited number of bytes for each
 * exchange. The timeout of a socket alone limits neither: a server that sends a byte now and then,
 * or without end, would be read for ever.
 */
public final class ResponseLimitSocketFactory extends SocketFactory {

  private final Duration connecting;
  private final Duration time;
  private final int bytes;
  private final Optional<Proxy> proxy;

  /** By when the exchange ends, in {@link System#nanoTime}. */
  private volatile long end;

  private volatile int left;

  /**
   * @param time for each exchange; a read that has begun takes up to the socket's own timeout more
   * @param bytes of the server in each exchange
   */
  public ResponseLimitSocketFactory(Duration time, int bytes) {
    this(time, time, bytes, Optional.empty());
  }

  /**
   * @param connecting for the connection, if this factory makes it, as a part of the time; who asks
   *     for an unconnected socket gives the limit to {@link Socket#connect}
   * @param proxy (SOCKS) through which the sockets connect; empty for that of Java, if any
   */
  public ResponseLimitSocketFactory(
      Duration connecting, Duration time, int bytes, Optional<Proxy> proxy) {
    this.connecting = connecting;
    this.time = time;
    this.bytes = bytes;
    this.proxy = proxy;
    begin();
  }

  /** Begins an exchange. */
  public void begin() {
    end = System.nanoTime() + time.toNanos();
    left = bytes;
  }

  @Override
  public Socket createSocket() {
    return proxy.isPresent() ? new LimitedSocket(proxy.get()) : new LimitedSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket(InetAddress.getByName(host), port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(InetAddress.getByName(host), port, from, fromPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return createSocket(host, port, null, 0);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    Socket socket = createSocket();
    try {
      socket.bind(new InetSocketAddress(from, fromPort));
      socket.connect(new InetSocketAddress(host, port), (int) connecting.toMillis());
      return socket;
    } catch (IOException notConnected) {
      socket.close();
      throw notConnected;
    }
  }

  private final class LimitedSocket extends Socket {

    LimitedSocket() {}

    LimitedSocket(Proxy proxy) {
      super(proxy);
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new LimitedStream(super.getInputStream());
    }
  }

  private final class LimitedStream extends FilterInputStream {

    LimitedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (System.nanoTime() - end > 0) {
        throw new SocketTimeoutException("No complete answer within " + time.toSeconds() + " s");
      }
      int got = super.read(into, offset, length);
      left -= Math.max(got, 0);
      if (left < 0) {
        throw new IOException("The answer has more than " + bytes + " bytes");
      }
      return got;
    }
  }
}
