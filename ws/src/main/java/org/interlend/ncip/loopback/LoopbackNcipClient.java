package org.interlend.ncip.loopback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.interlend.Settings;
import org.interlend.ncip.remote.LoopbackTokens;
import org.interlend.operator.OperatorSetting;

/** Sends NCIP messages to this server's own endpoint, over the loopback interface. */
@ApplicationScoped
class LoopbackNcipClient {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");
  private static final String LOOPBACK = "127.0.0.1";

  @Inject private LoopbackTokens loopbackTokens;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  /**
   * Sends a message as a partner, authenticated by a loopback token, and waits for the answer.
   *
   * @throws IOException when the connection is refused or no answer comes
   */
  void send(String partner, byte[] message) throws IOException {
    String token = loopbackTokens.issue(partner);
    try {
      http.send(
          HttpRequest.newBuilder(address())
              .timeout(PATIENCE)
              .header("Content-Type", "application/xml; charset=UTF-8")
              .header(LoopbackTokens.HEADER, token)
              .POST(BodyPublishers.ofByteArray(message))
              .build(),
          BodyHandlers.discarding());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The server is being stopped");
    } finally {
      loopbackTokens.revoke(token);
    }
  }

  private static URI address() {
    String bound = System.getProperty("jboss.bind.address", LOOPBACK);
    String host =
        EVERYWHERE.contains(bound) ? LOOPBACK : bound.contains(":") ? "[" + bound + "]" : bound;
    return URI.create(
        "http://%s:%d%s/ncip"
            .formatted(host, OperatorSetting.HTTP_PORT.requiredNumber(), Settings.endpointsPath()));
  }
}
