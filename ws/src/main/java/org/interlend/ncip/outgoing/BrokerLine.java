package org.interlend.ncip.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.interlend.Settings;
import org.interlend.ncip.Reference;
import org.interlend.ncip.wire.Limits;

/** The way to the brokers: NCIP over HTTP (Z39.83-2), one message in a POST, one in the answer. */
@ApplicationScoped
class BrokerLine {

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
  private static final byte[] NOTHING = {};

  @Inject private Clock clock;

  private final Duration timeout = Settings.outboxTimeout();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT)
          .build();

  /** Where a partner's messages go; empty when the address is none that can be used. */
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
   * Sends a message and waits for the answer, which must be there within the time-out.
   *
   * @param reference the word by which the exchange is named
   */
  Transmission send(URI address, byte[] message, String reference) {
    Instant began = clock.instant();
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/xml; charset=UTF-8")
            .header("Accept", "application/xml, text/xml")
            .header("User-Agent", "Interlend")
            .header(Reference.HEADER, reference)
            .POST(BodyPublishers.ofByteArray(message))
            .build();
    // The request's own time-out would end with the answer's header.
    CompletableFuture<HttpResponse<byte[]>> exchange =
        http.sendAsync(request, header -> new LimitedBody(Limits.BODY_BYTES));
    try {
      HttpResponse<byte[]> response = exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      return transmission(
          address,
          began,
          response.body(),
          response.headers().firstValue("Content-Type").orElse(null),
          fault(response.statusCode()));
    } catch (TimeoutException late) {
      exchange.cancel(true);
      return failed(
          address, began, "The partner did not answer within %s s".formatted(timeout.toSeconds()));
    } catch (ExecutionException failure) {
      return failed(address, began, fault(failure.getCause()));
    } catch (InterruptedException stopping) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      return failed(address, began, "The server was stopped before the partner answered");
    }
  }

  private static String fault(int status) {
    return status >= 200 && status < 300 ? null : "The partner answered with HTTP status " + status;
  }

  private static String fault(Throwable failure) {
    if (failure instanceof HttpConnectTimeoutException) {
      return "The partner's server cannot be reached: no connection in time";
    }
    if (failure instanceof ConnectException) {
      return "The partner's server cannot be reached: connection refused or host unknown";
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof LimitedBody.AnswerTooLarge) {
        return cause.getMessage();
      }
    }
    return "The connection to the partner failed: "
        + (failure.getMessage() == null
            ? failure.getClass().getSimpleName()
            : failure.getMessage());
  }

  private Transmission failed(URI address, Instant began, String fault) {
    return transmission(address, began, NOTHING, null, fault);
  }

  private Transmission transmission(
      URI address, Instant began, byte[] answer, String contentType, String fault) {
    String peer =
        address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
    return new Transmission(
        began, clock.millis() - began.toEpochMilli(), peer, answer, contentType, fault);
  }
}
