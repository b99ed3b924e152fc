package org.interlend.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import org.interlend.support.Await;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Waits, after the deployment, until the server lets requests through to the application: just
 * after its start it may still refuse them as suspended. In the container it does nothing.
 */
class AnsweringServer implements BeforeAllCallback {

  private static final Duration MOST = Duration.ofMinutes(1);

  @Override
  public void beforeAll(ExtensionContext context) {
    if (!ContainerServer.isInContainer(context)) {
      URI ncip =
          URI.create("http://127.0.0.1:" + Integer.getInteger("container.http.port") + "/ncip");
      Await.until(
          MOST,
          "requests are let through",
          () -> status(ncip) != HttpURLConnection.HTTP_UNAVAILABLE);
    }
  }

  private static int status(URI address) {
    try {
      return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
