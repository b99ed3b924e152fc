package org.interlend.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.interlend.support.InterlendServer;

/** A browser on its way to the provider of single sign-on and back, step by step. */
public final class SignInVisit {

  private static final AtomicInteger CLIENTS = new AtomicInteger();

  /** Each visit has an address of its own where the server trusts the proxy. */
  private final String address = "2001:db8:%x::1".formatted(CLIENTS.incrementAndGet());

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI server;

  public SignInVisit(InterlendServer server) {
    this.server = publicUri(server);
  }

  /** The address of a server for browsers, which the provider sends them back to. */
  public static URI publicUri(InterlendServer server) {
    return URI.create("http://localhost:" + server.httpUri().getPort() + "/");
  }

  /** Presses the button of the sign-in page. */
  public HttpResponse<String> start(String target) {
    return get(server.resolve("console/sign-in/start?target=" + encoded(target)));
  }

  /** Where an answer sends the browser. */
  public static URI location(HttpResponse<String> answer) {
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }

  /**
   * Signs in at the provider's page.
   *
   * @param claims what the provider says of the person, as JSON
   * @return where the provider sends the browser
   */
  public URI signInAt(URI page, String subject, String claims) {
    var form = "username=%s&claims=%s".formatted(encoded(subject), encoded(claims));
    return location(
        send(
            HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
  }

  /** The whole way; the answer of Interlend at its end. */
  HttpResponse<String> signIn(String subject, String claims) {
    return get(signInAt(location(start("/console/loans.xhtml")), subject, claims));
  }

  public HttpResponse<String> get(URI page) {
    return send(
        HttpRequest.newBuilder(page)
            .header("Accept-Language", "en")
            .header("X-Forwarded-For", address)
            .GET());
  }

  HttpResponse<String> page(String page) {
    return get(server.resolve("console/" + page));
  }

  List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  void add(HttpCookie cookie) {
    cookies.getCookieStore().add(server, cookie);
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

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
