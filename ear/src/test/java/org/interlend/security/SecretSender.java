package org.interlend.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.regex.Pattern;
import org.interlend.support.InterlendServer;

/** Sends secrets to every place where Interlend checks one, from a chosen client address. */
final class SecretSender {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

  /** PrimeFaces' script adds it to each form. */
  private static final Pattern NONCE = Pattern.compile("csp.init\\('([^']+)'\\)");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI server;
  private final String address;

  /**
   * @param address sent in X-Forwarded-For; the server must trust this machine as a proxy
   */
  SecretSender(InterlendServer server, String address) {
    this.server = server.httpUri();
    this.address = address;
  }

  /** With the address of this machine. */
  SecretSender(InterlendServer server) {
    this(server, "");
  }

  HttpResponse<String> basic(String name, String password) {
    return api("api/counts", basicHeader(name, password));
  }

  HttpResponse<String> bearer(String token) {
    return api("api/counts", "Bearer " + token);
  }

  /**
   * @param authorization the header, or null for none
   */
  HttpResponse<String> api(String path, String authorization) {
    var request = request(path);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return send(HTTP, request.GET());
  }

  HttpResponse<String> send(String path, String method, String authorization, String json) {
    return send(
        HTTP,
        request(path)
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  HttpResponse<String> form(String name, String password) {
    return form(HTTP, name, password);
  }

  HttpResponse<String> form(HttpClient browser, String name, String password) {
    return form(browser, name, password, "");
  }

  /**
   * @param target the page to open after sign-in, as the form contains it
   */
  HttpResponse<String> form(HttpClient browser, String name, String password, String target) {
    return send(
        browser,
        posted(
            "console/j_security_check",
            "j_username=%s&j_password=%s&target=%s"
                .formatted(encoded(name), encoded(password), encoded(target))));
  }

  HttpResponse<String> page(HttpClient browser, String page) {
    return send(browser, request("console/" + page).GET());
  }

  /** Opens and submits the patrons' sign-in page like a browser. */
  HttpResponse<String> patron(String card, String pin) {
    return submitted(
        "console/my/index.xhtml",
        "signIn:enter=&signIn:card=%s&signIn:pin=%s".formatted(encoded(card), encoded(pin)));
  }

  /**
   * Opens a link for choosing a password and submits its page like a browser.
   *
   * @param page the page with the key
   */
  HttpResponse<String> choosePassword(String page, String password) {
    return submitted(
        "console/" + page,
        "choose:save=&choose:password=%s&choose:again=%s"
            .formatted(encoded(password), encoded(password)));
  }

  /** Opens a page and submits its form with its hidden fields. */
  private HttpResponse<String> submitted(String path, String typed) {
    var browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    var page = send(browser, request(path).GET()).body();
    var fields = new StringBuilder(typed);
    var hidden = HIDDEN.matcher(page);
    while (hidden.find()) {
      fields.append('&').append(hidden.group(1)).append('=').append(encoded(hidden.group(2)));
    }
    var nonce = NONCE.matcher(page);
    if (nonce.find()) {
      fields.append("&primefaces.nonce=").append(encoded(nonce.group(1)));
    }
    return send(browser, posted(path, fields.toString()));
  }

  /** A LookupUser with additional elements in its header and body. */
  HttpResponse<String> lookupUser(String header, String body) {
    return lookupUserAt("ncip", header, body);
  }

  /** The same at another path, such as one with a partner's token. */
  HttpResponse<String> lookupUserAt(String path, String header, String body) {
    var message =
        """
        <NCIPMessage xmlns="http://www.niso.org/2008/ncip" version="2.02"><LookupUser>
        <InitiationHeader>%s</InitiationHeader>%s</LookupUser></NCIPMessage>"""
            .formatted(header, body);
    return send(
        HTTP,
        request(path)
            .header("Content-Type", "application/xml")
            .POST(BodyPublishers.ofString(message)));
  }

  static String basicHeader(String name, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
  }

  private HttpRequest.Builder posted(String path, String form) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form));
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(server.resolve(path));
    return address.isEmpty() ? request : request.header("X-Forwarded-For", address);
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
