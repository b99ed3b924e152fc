package org.interlend.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes sockets of {@link ResponseLimitSocketFactory} that are encrypted (TLS), and trust what Java
 * trusts. The limits count the encrypted bytes. A socket is encrypted once it is connected, so
 * {@link #createSocket()} is not supported.
 */
public class ResponseLimitTlsSocketFactory extends SSLSocketFactory {

  private final SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
  private final ResponseLimitSocketFactory limited;

  public ResponseLimitTlsSocketFactory(ResponseLimitSocketFactory limited) {
    this.limited = limited;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return createSocket(limited.createSocket(host, port), host, port, true);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(limited.createSocket(host, port, from, fromPort), host, port, true);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return createSocket(host.getHostName(), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host.getHostName(), port, from, fromPort);
  }

  @Override
  public Socket createSocket(Socket connected, String host, int port, boolean close)
      throws IOException {
    return tls.createSocket(connected, host, port, close);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }
}
