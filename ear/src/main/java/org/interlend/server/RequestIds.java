package org.interlend.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Gives each request an id ({@code X-Request-Id}): that of the client or proxy if it has a usual
 * form, else a new one. The application sees it as if the client had sent it, and the answer has
 * it.
 */
public final class RequestIds implements HttpHandler {

  static final String HEADER = "X-Request-Id";

  private static final HttpString NAME = new HttpString(HEADER);

  /** Nothing that could be mistaken for another part of a log line. */
  private static final Pattern USUAL = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._:+/=@-]{5,99}");

  private final HttpHandler next;

  public RequestIds(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    String sent = exchange.getRequestHeaders().getFirst(NAME);
    String id = sent != null && USUAL.matcher(sent).matches() ? sent : newId();
    exchange.getRequestHeaders().put(NAME, id);
    exchange.getResponseHeaders().put(NAME, id);
    next.handleRequest(exchange);
  }

  private static String newId() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
