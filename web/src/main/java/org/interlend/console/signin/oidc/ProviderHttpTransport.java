package org.interlend.console.signin.oidc;

import com.nimbusds.jose.util.BoundedInputStream;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.IOUtils;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.interlend.network.ResponseLimitSocketFactory;
import org.interlend.network.ResponseLimitTlsSocketFactory;

/**
 * Connections to the provider: encrypted, or to this machine; with limits of time and size, and
 * without redirects, so that nothing else is connected to. What comes unencrypted from this
 * machine, or through a proxy of Java, is limited in size and in the time between two bytes.
 */
final class ProviderHttpTransport extends DefaultResourceRetriever {

  private static final int CONNECT_MILLIS = 3000;
  private static final int READ_MILLIS = 5000;

  /** For a whole answer. */
  private static final Duration TIME = Duration.ofMillis(CONNECT_MILLIS + READ_MILLIS);

  private static final int MAX_BYTES = 1 << 20;

  /** Each connection is for one answer, because the limits of its sockets are those of one. */
  private static final String CONNECTION = "Connection";

  private static final String CLOSE = "close";

  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  ProviderHttpTransport() {
    super(CONNECT_MILLIS, READ_MILLIS, MAX_BYTES);
  }

  /** Each answer has limits of its own. HttpsURLConnection connects a socket, then encrypts it. */
  private static SSLSocketFactory sockets() {
    ResponseLimitSocketFactory limited = new ResponseLimitSocketFactory(TIME, MAX_BYTES);
    return new ResponseLimitTlsSocketFactory(limited) {
      @Override
      public Socket createSocket() {
        return limited.createSocket();
      }
    };
  }

  @Override
  protected HttpURLConnection openHTTPConnection(URL address) throws IOException {
    HttpURLConnection connection = super.openHTTPConnection(address);
    connection.setRequestProperty(CONNECTION, CLOSE);
    if (connection instanceof HttpsURLConnection encrypted) {
      encrypted.setSSLSocketFactory(sockets());
    }
    connection.setInstanceFollowRedirects(false);
    return connection;
  }

  static HTTPResponse send(HTTPRequest request) throws IOException {
    request.setConnectTimeout(CONNECT_MILLIS);
    request.setReadTimeout(READ_MILLIS);
    request.setFollowRedirects(false);
    request.setSSLSocketFactory(sockets());
    request.setHeader(CONNECTION, CLOSE);
    return answer(request.toHttpURLConnection());
  }

  /** {@link HTTPRequest#send()} would read an answer of any size. */
  private static HTTPResponse answer(HttpURLConnection connection) throws IOException {
    HTTPResponse answer = new HTTPResponse(connection.getResponseCode());
    for (Map.Entry<String, List<String>> header : connection.getHeaderFields().entrySet()) {
      if (header.getKey() != null) { // that of the status line
        answer.setHeader(header.getKey(), header.getValue().toArray(String[]::new));
      }
    }
    boolean failed = answer.getStatusCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
    try (InputStream body = failed ? connection.getErrorStream() : connection.getInputStream()) {
      if (body != null) {
        answer.setBody(IOUtils.readInputStreamToString(new BoundedInputStream(body, MAX_BYTES)));
      }
    }
    return answer;
  }

  /**
   * An endpoint that the provider has named.
   *
   * @throws IOException when there is none, or when it is neither encrypted nor on this machine
   */
  static URI checked(String name, URI endpoint) throws IOException {
    if (endpoint == null || endpoint.getHost() == null || !isSafe(endpoint)) {
      throw new IOException(
          "its %s is %s; it must be https, or on this machine".formatted(name, endpoint));
    }
    return endpoint;
  }

  private static boolean isSafe(URI endpoint) {
    return "https".equalsIgnoreCase(endpoint.getScheme())
        || "http".equalsIgnoreCase(endpoint.getScheme()) && LOOPBACK.contains(endpoint.getHost());
  }
}
