package org.interlend.server;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Leaves out cookies on which Undertow would fail with the whole request, such as one with an
 * umlaut that another application of the host has set, and refuses a request with too many: for
 * each further one Undertow counts those that it has read, so that ten thousand in one head took
 * seconds of a processor.
 */
public final class CookieSanitizer implements HttpHandler {

  private static final int MAX_COOKIES = 1000;

  private static final Pattern SEPARATOR = Pattern.compile(";");

  /**
   * Other characters than ASCII's printable ones; what is no cookie, such as $Version (RFC 2109).
   */
  private static final Predicate<String> UNREADABLE =
      Pattern.compile("[^\\t -~]|^[\\t ]*\\$").asPredicate();

  private final HttpHandler next;

  public CookieSanitizer(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    HeaderMap headers = exchange.getRequestHeaders();
    HeaderValues sent = headers.get(Headers.COOKIE);
    if (sent != null) {
      List<String> cookies =
          sent.stream().flatMap(SEPARATOR::splitAsStream).filter(not(String::isBlank)).toList();
      if (cookies.size() > MAX_COOKIES) {
        exchange.setStatusCode(StatusCodes.BAD_REQUEST).endExchange();
        return;
      }
      headers.put(Headers.COOKIE, cookies.stream().filter(not(UNREADABLE)).collect(joining(";")));
    }
    next.handleRequest(exchange);
  }
}
