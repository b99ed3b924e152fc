package org.interlend.limits;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestLimit;
import org.interlend.server.ContextRoots;

/**
 * Limits the threads that requests of clients without a sign-in can take: those that wait until
 * clients read their answers, and those of long searches.
 */
final class ConcurrencyLimits implements HttpHandler {

  /** Less than half of the threads that the server has on one core. */
  private static final int SLOW_READERS = 6;

  /** Style sheets and scripts, the longest answers without a sign-in. */
  private static final String RESOURCES = "/jakarta.faces.resource/";

  private static final int RESOURCES_AT_ONCE = 8;

  /** Searches, each of which can take the database for seconds. */
  private static final String SEARCHES = "/sru";

  private static final int SEARCHES_AT_ONCE = 4;
  private static final int WAITING = 100;

  private final HttpHandler next;
  private final RequestLimit resources = new RequestLimit(RESOURCES_AT_ONCE, WAITING);
  private final RequestLimit searches = new RequestLimit(SEARCHES_AT_ONCE, WAITING);
  private final SlowReaders readers = new SlowReaders(SLOW_READERS);

  /**
   * @param next the next handler
   * @param refuse answers a request for which there is no room
   */
  ConcurrencyLimits(HttpHandler next, HttpHandler refuse) {
    this.next = next;
    resources.setFailureHandler(refuse);
    searches.setFailureHandler(refuse);
  }

  private static boolean isSearch(String path) {
    return path.equals(SEARCHES) || path.startsWith(SEARCHES + "/");
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    readers.limit(exchange);
    String path = exchange.getRelativePath();
    if (ContextRoots.belowConsole(path).filter(each -> each.startsWith(RESOURCES)).isPresent()) {
      resources.handleRequest(exchange, next);
    } else if (ContextRoots.belowEndpoints(path).filter(ConcurrencyLimits::isSearch).isPresent()) {
      searches.handleRequest(exchange, next);
    } else {
      next.handleRequest(exchange);
    }
  }
}
