package org.interlend.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * A broker that uses NCIP over HTTP. It validates every answer against the schema, if the schema is
 * available.
 */
public final class NcipClient {

  /** Much longer than any answer takes: only a server that hangs reaches it. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI endpoint;

  public NcipClient(InterlendServer server) {
    endpoint = server.httpUri().resolve("ncip");
  }

  public NcipAnswer send(NcipMessage message) {
    return send(message.bytes());
  }

  public NcipAnswer send(byte[] body) {
    return NcipAnswer.valid(post("", "application/xml", body));
  }

  /** Sends a message to the endpoint with the partner's token. */
  public NcipAnswer send(String token, NcipMessage message) {
    return NcipAnswer.valid(post("/" + token, "application/xml", message.bytes()));
  }

  /** With another Content-Type, or none when it is null. */
  public NcipAnswer sendAs(String contentType, byte[] body) {
    return NcipAnswer.valid(post("", contentType, body));
  }

  /** Sends the request and returns the raw answer. */
  public HttpResponse<byte[]> post(String pathEnd, String contentType, byte[] body) {
    var request =
        HttpRequest.newBuilder(URI.create(endpoint + pathEnd))
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofByteArray(body));
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    return exchange(request.build());
  }

  public HttpResponse<byte[]> get() {
    return exchange(HttpRequest.newBuilder(endpoint).timeout(PATIENCE).build());
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new NoAnswer(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswer(e);
    }
  }

  /** The connection ended before the server answered. */
  public static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NoAnswer(Exception cause) {
      super(cause);
    }
  }
}
