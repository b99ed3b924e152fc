package org.interlend.server;

import io.undertow.server.ExchangeCompletionListener.NextListener;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

/**
 * Has the I/O thread of a connection make it ready for the next request after each answer. Undertow
 * would do that in the thread that has answered. If the next request has arrived meanwhile, the I/O
 * thread would wait for that thread in a loop, and on a busy machine take the processor from it.
 */
public final class KeepAliveOnIoThread implements HttpHandler {

  private final HttpHandler next;

  public KeepAliveOnIoThread(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    exchange.addExchangeCompleteListener(KeepAliveOnIoThread::release);
    next.handleRequest(exchange);
  }

  private static void release(HttpServerExchange answered, NextListener release) {
    if (answered.isInIoThread()) {
      release.proceed();
    } else {
      answered.getIoThread().execute(release::proceed);
    }
  }
}
