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
import java.util.regex.Pattern;
import org.interlend.support.InterlendServer;

/** A session of the console, started by the sign-in form like in a browser. */
public final class Session {

  private record Parameter(String name, Pattern pattern) {}

  private static final Parameter VIEW_STATE =
      new Parameter(
          "jakarta.faces.ViewState",
          Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\""));

  private static final Parameter NONCE =
      new Parameter("primefaces.nonce", Pattern.compile("nonce=\"([^\"]+)\""));

  private final URI server;
  private final String languages;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  public Session(InterlendServer server) {
    this(server.httpUri());
  }

  /**
   * @param languages in which pages are requested, as {@code sv, en;q=0.5}
   */
  public Session(InterlendServer server, String languages) {
    this(server.httpUri(), languages);
  }

  /**
   * @param server its address; ends with a slash
   */
  public Session(URI server) {
    this(server, "en");
  }

  private Session(URI server, String languages) {
    this.server = server;
    this.languages = languages;
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

  /**
   * A part of a page, as its script asks for it by Ajax.
   *
   * @param page with the parameters that name the part
   */
  HttpResponse<String> getPart(String page) {
    return send(
        HttpRequest.newBuilder(server.resolve("console/" + page))
            .header("Faces-Request", "partial/ajax"));
  }

  /** What the script of a page adds to each of its forms: the view state and the nonce. */
  String form(String page) {
    var shown = get(page).body();
    return found(VIEW_STATE, shown) + "&" + found(NONCE, shown);
  }

  /** The nonce alone. */
  String nonce(String page) {
    return found(NONCE, get(page).body());
  }

  private static String found(Parameter parameter, String page) {
    var matcher = parameter.pattern().matcher(page);
    if (!matcher.find()) {
      throw new IllegalStateException(parameter.name() + " is missing: " + page);
    }
    return parameter.name() + "=" + URLEncoder.encode(matcher.group(1), UTF_8);
  }

  /**
   * Sends a form of a page.
   *
   * @param form its encoded fields
   */
  HttpResponse<String> post(String page, String form) {
    return send(formOf(page, form));
  }

  /** The same as the script of a page sends it, for the whole page. */
  HttpResponse<String> postPart(String page, String form) {
    return send(
        formOf(page, form + "&jakarta.faces.partial.render=%40all")
            .header("Faces-Request", "partial/ajax"));
  }

  private HttpRequest.Builder formOf(String page, String form) {
    return HttpRequest.newBuilder(server.resolve("console/" + page))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request.header("Accept-Language", languages).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
