package org.interlend.server;

import io.undertow.attribute.CompositeExchangeAttribute;
import io.undertow.attribute.ExchangeAttribute;
import io.undertow.attribute.ExchangeAttributeParser;
import io.undertow.attribute.ExchangeAttributes;
import io.undertow.attribute.ReadOnlyAttributeException;
import io.undertow.attribute.SubstituteEmptyWrapper;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.accesslog.AccessLogHandler;
import io.undertow.server.handlers.accesslog.AccessLogReceiver;
import io.undertow.server.handlers.accesslog.JBossLoggingAccessLogReceiver;
import io.undertow.util.AttachmentKey;
import java.util.regex.Pattern;

/**
 * Writes a line about each request but the readiness probes, by Undertow's own handler, to the log
 * category that has its name. That handler alone would write tokens and keys: {@link LoggedUri}
 * masks them.
 */
public final class AccessLog implements HttpHandler {

  private static final String CLIENT = "%h \"%{i,X-Forwarded-For}\" \"%m ";

  /** Status, bytes, milliseconds, the id of the request and that of the exchange. */
  private static final String ANSWER =
      " %H\" %s %b %D %{o,X-Request-Id} %{o,X-Interlend-Exchange} \"%{i,User-Agent}\"";

  /** Balancers ask every second. */
  private static final String PROBE = "/health/ready";

  /** As sent: the application may forward the request to a page of its own. */
  private static final AttachmentKey<String> ADDRESS = AttachmentKey.create(String.class);

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x80-\\x9F]");

  private final HttpHandler logged;

  public AccessLog(HttpHandler next) {
    ExchangeAttributeParser parser =
        ExchangeAttributes.parser(
            AccessLogHandler.class.getClassLoader(), new SubstituteEmptyWrapper("-"));
    AccessLogReceiver lines = new JBossLoggingAccessLogReceiver(AccessLog.class.getName());
    logged =
        new AccessLogHandler(
            next,
            line -> lines.logMessage(plain(line)),
            "interlend",
            new CompositeExchangeAttribute(
                new ExchangeAttribute[] {
                  parser.parse(CLIENT), new Address(), parser.parse(ANSWER)
                }),
            exchange -> !isProbe(exchange));
  }

  /** Headers may have characters that control the terminal of the person who reads the log. */
  static String plain(String line) {
    return CONTROL.matcher(line).replaceAll("?");
  }

  private static boolean isProbe(HttpServerExchange exchange) {
    return ContextRoots.belowEndpoints(exchange.getRequestPath()).filter(PROBE::equals).isPresent();
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    exchange.putAttachment(ADDRESS, LoggedUri.of(exchange));
    logged.handleRequest(exchange);
  }

  private static final class Address implements ExchangeAttribute {

    @Override
    public String readAttribute(HttpServerExchange exchange) {
      return exchange.getAttachment(ADDRESS);
    }

    @Override
    public void writeAttribute(HttpServerExchange exchange, String value)
        throws ReadOnlyAttributeException {
      throw new ReadOnlyAttributeException("address", value);
    }
  }
}
