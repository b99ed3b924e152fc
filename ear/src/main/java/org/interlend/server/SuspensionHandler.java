package org.interlend.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.function.Supplier;
import org.jboss.as.server.CurrentServiceContainer;
import org.jboss.as.server.suspend.SuspensionStateProvider;
import org.jboss.as.server.suspend.SuspensionStateProvider.State;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;

/**
 * Refuses requests while the server is suspended: while it starts, and at the end of its stop, when
 * parts of the application may be missing. While it prepares to stop it takes them, but closes each
 * connection after its answer, and tells the client so ({@code Connection: close}). Clients and
 * balancers that keep connections open then send their next request elsewhere, and none is on its
 * way when the server closes its port.
 */
public final class SuspensionHandler implements HttpHandler {

  private static final long RETRY_AFTER_SECONDS = 5;

  private final HttpHandler next;

  /**
   * Null until the server has made it available. All handlers of the server share it, so that one
   * that is made when an application is deployed needs not wait for it again.
   */
  private static volatile SuspensionStateProvider server;

  public SuspensionHandler(HttpHandler next) {
    this.next = next;
    ServiceBuilder<?> service = CurrentServiceContainer.getServiceContainer().addService();
    Supplier<SuspensionStateProvider> provider =
        service.requires(ServiceName.parse(SuspensionStateProvider.SERVICE_DESCRIPTOR.getName()));
    service
        .setInstance(
            new Service() {
              @Override
              public void start(StartContext context) {
                server = provider.get();
              }

              @Override
              public void stop(StopContext context) {
                server = null;
              }
            })
        .install();
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    SuspensionStateProvider known = server;
    switch (known == null ? State.SUSPENDED : known.getState()) {
      case RUNNING -> next.handleRequest(exchange);
      case PRE_SUSPEND -> next.handleRequest(exchange.setPersistent(false));
      case SUSPENDING, SUSPENDED -> refuse(exchange.setPersistent(false));
    }
  }

  private static void refuse(HttpServerExchange exchange) {
    exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
    exchange.getResponseHeaders().put(Headers.RETRY_AFTER, RETRY_AFTER_SECONDS);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=UTF-8");
    exchange
        .getResponseSender()
        .send("This server is starting or stopping. Send the request again in a few seconds.\n");
  }
}
