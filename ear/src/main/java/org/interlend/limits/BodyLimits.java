package org.interlend.limits;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestLimit;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Limits the bodies of all requests, before anything serves them: their size, their time, and the
 * memory and threads that they take together; and the threads that wait until clients read their
 * answers. A filter of the server's host.
 *
 * <p>A body is received whole by the IO threads, which wait for nobody, so that a slow sender never
 * holds a thread that serves others. Files alone are read while they come, a few at once.
 */
public final class BodyLimits implements HttpHandler {

  /**
   * The request attribute that tells the application to refuse a request: its body is larger than
   * so many bytes, and is not there.
   */
  static final String TOO_LARGE = "org.interlend.limits.tooLarge";

  /** Bytes that all bodies together may take before their requests have been answered. */
  private static final long MEMORY = 64L * 1024 * 1024;

  /** Bytes from which a body is a large one. To serve it may take many times its size. */
  private static final long LARGE = 128L * 1024;

  private static final int LARGE_AT_ONCE = 4;
  private static final int UPLOADS_AT_ONCE = 8;
  private static final int WAITING = 100;

  /** Less than half of the threads that the server has on one core. */
  private static final int SLOW_READERS = 6;

  /** After a refusal a sender may still send for so long, so that it gets to see the answer. */
  private static final Duration LINGER = Duration.ofSeconds(5);

  private static final AttachmentKey<Boolean> REFUSED = AttachmentKey.create(Boolean.class);
  private static final AttachmentKey<XnioExecutor.Key> DEADLINE =
      AttachmentKey.create(XnioExecutor.Key.class);

  private final HttpHandler next;
  private final BodyMemory memory;
  private final UnaryOperator<Duration> patience;
  private final HttpHandler limited = Handlers.httpContinueRead(this::limit);
  private final RequestLimit large = new RequestLimit(LARGE_AT_ONCE, WAITING);
  private final UploadLimit uploads =
      new UploadLimit(UPLOADS_AT_ONCE, WAITING, full -> refuse(full, Refusal.NO_ROOM));
  private final SlowReaders readers = new SlowReaders(SLOW_READERS);
  private final RefusalLog log = new RefusalLog();

  /**
   * @param next what serves the requests
   */
  public BodyLimits(HttpHandler next) {
    this(next, MEMORY, UnaryOperator.identity());
  }

  /**
   * @param patience makes of the time a body may take another one
   */
  BodyLimits(HttpHandler next, long memory, UnaryOperator<Duration> patience) {
    this.next = next;
    this.memory = new BodyMemory(memory);
    this.patience = patience;
    large.setFailureHandler(full -> refuse(full, Refusal.NO_ROOM));
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    readers.limit(exchange);
    if (exchange.isRequestComplete()) {
      next.handleRequest(exchange);
    } else if (exchange.isInIoThread()) {
      limited.handleRequest(exchange);
    } else {
      exchange.dispatch(exchange.getIoThread(), limited);
    }
  }

  private void limit(HttpServerExchange exchange) throws Exception {
    BodyRule rule = BodyRule.of(exchange);
    long length = exchange.getRequestContentLength();
    exchange.addRequestWrapper(
        (conduits, any) -> new UnreadRest(conduits.create(), () -> isOver(exchange)));
    if (length > rule.bytes()) {
      refuseTooLarge(exchange, rule);
    } else if (rule == BodyRule.UPLOAD) {
      exchange.setMaxEntitySize(rule.bytes());
      deadline(exchange, rule.time(), () -> IoUtils.safeClose(exchange.getConnection()));
      uploads.serve(exchange, next);
    } else {
      new WholeBody(exchange, rule, this).read();
    }
  }

  private static boolean isOver(HttpServerExchange exchange) {
    return exchange.isResponseStarted() || exchange.getAttachment(REFUSED) != null;
  }

  BodyMemory memory() {
    return memory;
  }

  /** Serves a request whose body has been read. */
  void serve(HttpServerExchange exchange, long size) throws Exception {
    if (size > LARGE) {
      large.handleRequest(exchange, next);
    } else {
      next.handleRequest(exchange);
    }
  }

  void refuseTooLarge(HttpServerExchange exchange, BodyRule rule) throws Exception {
    if (!rule.isRefusedByApplication()) {
      refuse(exchange, Refusal.TOO_LARGE);
      return;
    }
    log.add(Refusal.TOO_LARGE, exchange, rule);
    exchange.putAttachment(REFUSED, true);
    exchange.putAttachment(
        HttpServerExchange.REQUEST_ATTRIBUTES,
        new HashMap<>(Map.of(TOO_LARGE, Long.toString(rule.bytes()))));
    deadline(exchange, rule.time(), () -> IoUtils.safeClose(exchange.getConnection()));
    next.handleRequest(exchange);
  }

  /** Answers a request that is not served. The rest of its body is passed over, for a while. */
  void refuse(HttpServerExchange exchange, Refusal why) {
    BodyRule rule = BodyRule.of(exchange);
    log.add(why, exchange, rule);
    exchange.setStatusCode(why.status());
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=UTF-8");
    deadline(exchange, LINGER, () -> IoUtils.safeClose(exchange.getConnection()));
    exchange.getResponseSender().send(why.sentence(rule) + "\n");
  }

  /**
   * Sets the deadline of a request, in place of the one that it had.
   *
   * @param missed what is done by the IO thread when it is not met
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
