package org.interlend.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.interlend.support.InterlendServer;

/** A session of the console, started by the sign-in form like in a browser. */
public final class Session {

  private final URI server;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  public Session(InterlendServer server) {
    this(server.httpUri());
  }

  /**
   * @param server its address; ends with a slash
   */
  public Session(URI server) {
    this.server = server;
  }

  /**
   * @return the cookie of the session
   * @throws IllegalStateException when the sign-in fails
   */
  public HttpCookie signIn(String user, String password) {
    var answer =
        send(
            HttpRequest.newBuilder(server.resolve("console/j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "j_username=%s&j_password=%s".formatted(user, password))));
    if (answer.statusCode() != 302) {
      throw new IllegalStateException("%s is refused: %s".formatted(user, answer.body()));
    }
    return cookies.getCookieStore().getCookies().get(0);
  }

  /** A page of the console, as {@code messages.xhtml}. */
  public HttpResponse<String> get(String page) {
    return send(HttpRequest.newBuilder(server.resolve("console/" + page)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
