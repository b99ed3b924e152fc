package org.interlend.server;

import io.undertow.server.HttpServerExchange;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The address of a request as a log may have it: without the token of a partner, which is the end
 * of its path, and without the values of the query, which are keys of links or what a person
 * searches for.
 */
public final class LoggedUri {

  private static final String MESSAGES = "/ncip/";

  /** Ends of paths below {@code /ncip/} that are no tokens. */
  private static final Set<String> ENDPOINTS = Set.of("soap", "v1");

  private static final String MASK = "***";
  private static final int MAX_LENGTH = 200;

  private LoggedUri() {}

  /** Path and query. */
  public static String of(HttpServerExchange exchange) {
    String query = exchange.getQueryString();
    return query.isEmpty() ? path(exchange) : path(exchange) + "?" + shortened(names(query));
  }

  /**
   * The path as sent, with its percent-encoding: a decoded line feed would begin another line of
   * the log.
   */
  public static String path(HttpServerExchange exchange) {
    // The decoded path decides, as it does for the application.
    String path = exchange.getRequestPath();
    return ContextRoots.belowEndpoints(path)
        .filter(LoggedUri::hasToken)
        .map(below -> path.substring(0, path.length() - below.length()) + MESSAGES + MASK)
        .orElseGet(() -> shortened(exchange.getRequestURI()));
  }

  private static boolean hasToken(String path) {
    return path.startsWith(MESSAGES) && !ENDPOINTS.contains(path.substring(MESSAGES.length()));
  }

  private static String names(String query) {
    return Arrays.stream(query.split("&"))
        .map(
            parameter ->
                parameter.contains("=")
                    ? parameter.substring(0, parameter.indexOf('=') + 1) + MASK
                    : MASK)
        .collect(Collectors.joining("&"));
  }

  private static String shortened(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "...";
  }
}
