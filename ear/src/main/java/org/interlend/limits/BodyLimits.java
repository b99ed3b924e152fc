package org.interlend.limits;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestLimit;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Limits the bodies of all requests before the application runs: size, time, and the memory and
 * threads that all bodies take together. It is a filter of the server's host, followed by {@link
 * ConcurrencyLimits}.
 *
 * <p>The IO threads receive a whole body without blocking, so that a slow sender never occupies a
 * worker thread. Only file uploads are read while they arrive, a few at once.
 */
public final class BodyLimits implements HttpHandler {

  /**
   * The request attribute that tells the application to refuse a request: the body exceeds this
   * number of bytes and was not read.
   */
  static final String TOO_LARGE = "org.interlend.limits.tooLarge";

  /** Maximum number of bytes for all bodies of unanswered requests. */
  private static final long MEMORY = 64L * 1024 * 1024;

  /**
   * Bodies of this size or more count as large; processing one may take many times its size in
   * memory.
   */
  private static final long LARGE = 128L * 1024;

  /** So many digits fit into 64 bits, whatever they are. */
  private static final int LENGTH_DIGITS = 18;

  private static final int LARGE_AT_ONCE = 4;
  private static final int UPLOADS_AT_ONCE = 8;
  private static final int WAITING = 100;

  /** How long a sender may go on sending after a refusal, so that it can read the response. */
  private static final Duration LINGER = Duration.ofSeconds(5);

  private static final AttachmentKey<Boolean> REFUSED = AttachmentKey.create(Boolean.class);
  private static final AttachmentKey<XnioExecutor.Key> DEADLINE =
      AttachmentKey.create(XnioExecutor.Key.class);

  private final HttpHandler next;
  private final BodyMemory memory;
  private final UnaryOperator<Duration> patience;
  private final HttpHandler limited = Handlers.httpContinueRead(this::limit);
  private final RequestLimit large = new RequestLimit(LARGE_AT_ONCE, WAITING);
  private final UploadQueue uploads =
      new UploadQueue(UPLOADS_AT_ONCE, WAITING, full -> refuse(full, BodyRefusal.NO_ROOM));
  private final RefusalLog log = new RefusalLog();

  /**
   * @param next the next handler
   */
  public BodyLimits(HttpHandler next) {
    this(next, MEMORY, UnaryOperator.identity());
  }

  /**
   * @param patience adjusts the time limit of a body
   */
  BodyLimits(HttpHandler next, long memory, UnaryOperator<Duration> patience) {
    this.next = new ConcurrencyLimits(next, full -> refuse(full, BodyRefusal.NO_ROOM));
    this.memory = new BodyMemory(memory);
    this.patience = patience;
    large.setFailureHandler(full -> refuse(full, BodyRefusal.NO_ROOM));
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (!isLengthReadable(exchange)) {
      exchange.setPersistent(false).setStatusCode(StatusCodes.BAD_REQUEST).endExchange();
    } else if (exchange.isRequestComplete()) {
      next.handleRequest(exchange);
    } else if (exchange.isInIoThread()) {
      limited.handleRequest(exchange);
    } else {
      exchange.dispatch(exchange.getIoThread(), limited);
    }
  }

  /**
   * Undertow takes a length of more than 64 bits for another one, so that the rest of the body
   * would count as the next request.
   */
  private static boolean isLengthReadable(HttpServerExchange exchange) {
    String length = exchange.getRequestHeaders().getFirst(Headers.CONTENT_LENGTH);
    return length == null || length.length() <= LENGTH_DIGITS;
  }

  private void limit(HttpServerExchange exchange) throws Exception {
    BodyRule rule = BodyRule.of(exchange);
    long length = exchange.getRequestContentLength();
    ChunkedBodyOverheadLimit.limit(exchange);
    exchange.addRequestWrapper(
        (conduits, any) -> new UnreadBodyConduit(conduits.create(), () -> isOver(exchange)));
    if (length > rule.bytes()) {
      refuseTooLarge(exchange, rule);
    } else if (rule == BodyRule.UPLOAD) {
      exchange.setMaxEntitySize(rule.bytes());
      deadline(exchange, rule.time(), () -> IoUtils.safeClose(exchange.getConnection()));
      uploads.serve(exchange, next);
    } else {
      new BodyReceiver(exchange, rule, this).read();
    }
  }

  private static boolean isOver(HttpServerExchange exchange) {
    return exchange.isResponseStarted() || exchange.getAttachment(REFUSED) != null;
  }

  BodyMemory memory() {
    return memory;
  }

  /** Serves a request whose body is complete. */
  void serve(HttpServerExchange exchange, long size) throws Exception {
    if (size > LARGE) {
      large.handleRequest(exchange, next);
    } else {
      next.handleRequest(exchange);
    }
  }

  void refuseTooLarge(HttpServerExchange exchange, BodyRule rule) throws Exception {
    if (!rule.isRefusedByApplication()) {
      refuse(exchange, BodyRefusal.TOO_LARGE);
      return;
    }
    log.add(BodyRefusal.TOO_LARGE, exchange, rule);
    exchange.putAttachment(REFUSED, true);
    exchange.putAttachment(
        HttpServerExchange.REQUEST_ATTRIBUTES,
        new HashMap<>(Map.of(TOO_LARGE, Long.toString(rule.bytes()))));
    deadline(exchange, rule.time(), () -> IoUtils.safeClose(exchange.getConnection()));
    next.handleRequest(exchange);
  }

  /** Answers a refused request. The rest of its body is discarded for a limited time. */
  void refuse(HttpServerExchange exchange, BodyRefusal why) {
    BodyRule rule = BodyRule.of(exchange);
    log.add(why, exchange, rule);
    exchange.setStatusCode(why.status());
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=UTF-8");
    deadline(exchange, LINGER, () -> IoUtils.safeClose(exchange.getConnection()));
    exchange.getResponseSender().send(why.sentence(rule) + "\n");
  }

  /**
   * Sets the deadline of a request and cancels the previous one.
   *
   * @param missed runs on the IO thread when the deadline passes
   */
  void deadline(HttpServerExchange exchange, Duration time, Runnable missed) {
    XnioExecutor.Key before = exchange.getAttachment(DEADLINE);
    if (before == null) {
      exchange.addExchangeCompleteListener(
          (done, others) -> {
            deadlineMet(done);
            others.proceed();
          });
    } else {
      before.remove();
    }
    exchange.putAttachment(
        DEADLINE,
        exchange
            .getIoThread()
            .executeAfter(
                () -> {
                  if (!exchange.isComplete()) {
                    missed.run();
                  }
                },
                patience.apply(time).toMillis(),
                TimeUnit.MILLISECONDS));
  }

  void deadlineMet(HttpServerExchange exchange) {
    XnioExecutor.Key deadline = exchange.getAttachment(DEADLINE);
    if (deadline != null) {
      deadline.remove();
    }
  }
}
