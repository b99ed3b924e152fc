package org.interlend.ncip.outgoing;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.interlend.Settings;
import org.interlend.exchange.MessageFact;
import org.interlend.ncip.Reference;
import org.interlend.ncip.wire.Limits;
import org.interlend.security.AllowedTargets;
import org.interlend.security.AllowedTargets.TargetRefused;
import org.interlend.text.Fact;

/**
 * Sends NCIP messages over HTTP (Z39.83-2): one message in a POST, one in the response. Each
 * message has its own connection, to an address that {@link AllowedTargets} has resolved. The
 * client follows no redirection and uses no proxy.
 */
@ApplicationScoped
class NcipHttpClient {

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final ContentType XML = ContentType.parse("application/xml; charset=UTF-8");
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);

  /** More than there are senders, so that no sender waits for a connection. */
  private static final int CONNECTIONS = 50;

  private static final byte[] NOTHING = {};

  @Inject private Clock clock;
  @Inject private AllowedTargets targets;
  @Resource private ManagedScheduledExecutorService deadlines;

  private final Duration timeout = Settings.outboxTimeout();
  private CloseableHttpClient http;

  @PostConstruct
  void open() {
    Duration connect = timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT;
    http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new TargetResolver(targets))
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.of(connect))
                            .setSocketTimeout(Timeout.of(timeout))
                            .build())
                    .build())
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(Timeout.of(timeout))
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setUserAgent("Interlend")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  @PreDestroy
  void close() throws IOException {
    http.close();
  }

  /** The URI of a partner's NCIP URL; empty when the URL is not usable. */
  static Optional<URI> address(String url) {
    try {
      URI uri = new URI(url.strip());
      boolean usable =
          uri.getScheme() != null
              && SCHEMES.contains(uri.getScheme().toLowerCase())
              && uri.getHost() != null;
      return usable ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException unusable) {
      return Optional.empty();
    }
  }

  /**
   * Sends a message and waits for the answer; the timeout covers both.
   *
   * @param reference the exchange reference
   * @throws TargetRefused when the URL leads to an internal network; nothing is sent
   */
  Transmission send(URI address, byte[] message, String reference) throws TargetRefused {
    Instant began = clock.instant();
    HttpPost post = new HttpPost(address);
    post.setHeader("Accept", "application/xml, text/xml");
    post.setHeader(Reference.HEADER, reference);
    post.setEntity(new ByteArrayEntity(message, XML));
    // The client's own timeouts only limit the time between two bytes.
    Future<?> deadline =
        deadlines.schedule(post::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return http.execute(post, response -> answered(address, began, response));
    } catch (TargetRefused refused) {
      throw refused;
    } catch (IOException failure) {
      return transmission(address, began, NOTHING, null, fault(failure, post.isCancelled()));
    } finally {
      deadline.cancel(false);
    }
  }

  private Transmission answered(URI address, Instant began, ClassicHttpResponse response)
      throws IOException {
    HttpEntity entity = response.getEntity();
    int status = response.getCode();
    return transmission(
        address,
        began,
        entity == null ? NOTHING : body(entity),
        entity == null ? null : entity.getContentType(),
        status >= 200 && status < 300 ? null : MessageFact.HTTP_STATUS.with(status));
  }

  private static byte[] body(HttpEntity entity) throws IOException {
    try (InputStream content = entity.getContent()) {
      byte[] bytes = content.readNBytes(Limits.BODY_BYTES + 1);
      if (bytes.length > Limits.BODY_BYTES) {
        throw new AnswerTooLarge();
      }
      return bytes;
    }
  }

  private Fact fault(IOException failure, boolean late) {
    if (failure instanceof AnswerTooLarge) {
      return MessageFact.ANSWER_TOO_LARGE.with(Limits.BODY_BYTES);
    }
    if (failure instanceof ConnectTimeoutException) {
      return MessageFact.NOT_CONNECTED_IN_TIME.with();
    }
    if (late || failure instanceof SocketTimeoutException) {
      return MessageFact.NOT_ANSWERED_IN_TIME.with(timeout.toSeconds());
    }
    if (failure instanceof ConnectException || failure instanceof UnknownHostException) {
      return MessageFact.NOT_CONNECTED.with();
    }
    return MessageFact.CONNECTION_FAILED.with(
        failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
  }

  private Transmission transmission(
      URI address, Instant began, byte[] answer, String contentType, Fact fault) {
    String peer =
        address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    return new Transmission(
        began, clock.millis() - began.toEpochMilli(), peer, answer, contentType, fault);
  }

  /** The partner's answer is larger than any NCIP message. */
  private static final class AnswerTooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
