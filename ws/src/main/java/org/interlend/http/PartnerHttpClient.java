package org.interlend.http;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.interlend.exchange.MessageFact;
import org.interlend.message.ConnectionFailure;
import org.interlend.message.DeadlineTimer;
import org.interlend.message.Transmission;
import org.interlend.operator.OperatorSetting;
import org.interlend.security.AllowedTargets;
import org.interlend.security.AllowedTargets.TargetRefused;
import org.interlend.text.Fact;
import org.interlend.text.Text;

/**
 * Sends HTTP requests to partners. Each request has its own connection, to an address that {@link
 * AllowedTargets} has resolved. The client follows no redirection and uses no proxy.
 */
@ApplicationScoped
public class PartnerHttpClient {

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Duration MAX_CONNECT_TIME = Duration.ofSeconds(10);

  /** More than there are senders, so that no sender waits for a connection. */
  private static final int CONNECTIONS = 100;

  private static final int REDIRECTION = 3;
  private static final int MAX_SHOWN_TARGET = 200;

  private static final byte[] NOTHING = {};

  @Inject private Clock clock;
  @Inject private AllowedTargets targets;
  @Inject private DeadlineTimer deadlineTimer;

  private CloseableHttpClient http;

  @PostConstruct
  void open() {
    http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new TargetDnsResolver(targets))
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS)
                    .setConnectionConfigResolver(route -> connection())
                    .build())
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setUserAgent("Interlend")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  /** As the setting is now; it may change while the server runs. */
  private static ConnectionConfig connection() {
    Duration timeout = OperatorSetting.OUTBOX_TIMEOUT.asSpan();
    Duration connect = timeout.compareTo(MAX_CONNECT_TIME) < 0 ? timeout : MAX_CONNECT_TIME;
    return ConnectionConfig.custom()
        .setConnectTimeout(Timeout.of(connect))
        .setSocketTimeout(Timeout.of(timeout))
        .build();
  }

  @PreDestroy
  void close() {
    http.close(CloseMode.GRACEFUL);
  }

  /** The URI of an address in a partner's record; empty when it is not usable. */
  public static Optional<URI> address(String url) {
    try {
      URI uri = new URI(url.strip());
      boolean usable =
          uri.getScheme() != null
              && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
              && uri.getHost() != null;
      return usable ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException unusable) {
      return Optional.empty();
    }
  }

  /**
   * Sends a request and waits for the answer; the timeout covers both.
   *
   * @param request to an address with a scheme and a host
   * @param most the size limit of the answer, in bytes
   * @throws TargetRefused when the address leads to an internal network; nothing is sent
   */
  public Transmission send(HttpUriRequestBase request, int most) throws TargetRefused {
    Instant began = clock.instant();
    String peer = peer(request);
    Duration timeout = OperatorSetting.OUTBOX_TIMEOUT.asSpan();
    request.setConfig(
        RequestConfig.custom()
            .setResponseTimeout(Timeout.of(timeout))
            .setProtocolUpgradeEnabled(false)
            .build());
    // The client's own timeouts only limit the time between two bytes.
    Future<?> deadline = deadlineTimer.after(timeout, request::cancel);
    try {
      return http.execute(request, response -> answered(request, began, response, most));
    } catch (TargetRefused refused) {
      throw refused;
    } catch (IOException failure) {
      return new Transmission(
          began,
          millisSince(began),
          peer,
          0,
          NOTHING,
          null,
          fault(failure, request.isCancelled(), timeout));
    } finally {
      deadline.cancel(false);
    }
  }

  private Transmission answered(
      HttpUriRequestBase request, Instant began, ClassicHttpResponse response, int most)
      throws IOException {
    HttpEntity entity = response.getEntity();
    byte[] body = entity == null ? NOTHING : body(entity, most);
    return new Transmission(
        began,
        millisSince(began),
        peer(request),
        response.getCode(),
        body,
        entity == null ? null : entity.getContentType(),
        redirection(request, response));
  }

  /**
   * Where a redirection leads, which often shows the address that the partner's record should have.
   */
  private static Fact redirection(HttpUriRequestBase request, ClassicHttpResponse response) {
    Header target = response.getFirstHeader(HttpHeaders.LOCATION);
    return response.getCode() / 100 == REDIRECTION && target != null
        ? MessageFact.HTTP_REDIRECTION.with(
            response.getCode(), Text.fit(absolute(request, target.getValue()), MAX_SHOWN_TARGET))
        : null;
  }

  /** Without the query, which is of this call and may have a secret. */
  private static String absolute(HttpUriRequestBase request, String target) {
    String address = target.replaceFirst("[?#].*", "");
    try {
      return request.getUri().resolve(address).toString();
    } catch (URISyntaxException | IllegalArgumentException unusable) {
      return address;
    }
  }

  private static byte[] body(HttpEntity entity, int most) throws IOException {
    try (InputStream content = entity.getContent()) {
      byte[] bytes = content.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new AnswerTooLarge(most);
      }
      return bytes;
    }
  }

  private static Fact fault(IOException failure, boolean late, Duration timeout) {
    if (failure instanceof AnswerTooLarge large) {
      return MessageFact.ANSWER_TOO_LARGE.with(large.most);
    }
    if (failure instanceof ConnectTimeoutException) {
      return MessageFact.NOT_CONNECTED_IN_TIME.with();
    }
    if (late || failure instanceof SocketTimeoutException) {
      return MessageFact.NOT_ANSWERED_IN_TIME.with(timeout.toSeconds());
    }
    return ConnectionFailure.of(failure);
  }

  private long millisSince(Instant began) {
    return clock.millis() - began.toEpochMilli();
  }

  private static String peer(HttpUriRequestBase request) {
    var authority = request.getAuthority();
    return authority.getPort() < 0
        ? authority.getHostName()
        : authority.getHostName() + ":" + authority.getPort();
  }

  /** The partner's answer is larger than the caller allows. */
  private static final class AnswerTooLarge extends IOException {
    private final int most;

    private AnswerTooLarge(int most) {
      this.most = most;
    }
  }
}
