package org.interlend.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.interlend.support.InterlendServer;

/** A user who reads lists, in the console and by the API. */
final class Reader implements Caller {

  private static final String USER = "sharing";
  private static final String PASSWORD = "interlend";

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final URI server;
  private final ListLookups looking;
  private int turns;

  Reader(InterlendServer server, ListLookups looking) throws IOException {
    this.server = server.httpUri();
    this.looking = looking;
    signIn();
  }

  private void signIn() throws IOException {
    send(HttpRequest.newBuilder(server.resolve("console/home.xhtml")));
    var form = "j_username=%s&j_password=%s".formatted(USER, PASSWORD);
    var page =
        send(
            HttpRequest.newBuilder(server.resolve("console/j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    if (!page.contains("Sign out")) {
      throw new WrongAnswer("Signing in is answered " + page);
    }
  }

  @Override
  public void turn(Tally tally) throws IOException {
    var look = looking.next(turns++);
    var question = HttpRequest.newBuilder(server.resolve(look.address()));
    if (look.address().startsWith("api/")) {
      var account = (USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
      question.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(account));
    }
    var began = System.nanoTime();
    var answer = send(question);
    var took = System.nanoTime() - began;
    if (!answer.contains(look.due())) {
      throw new WrongAnswer(
          "%s is answered without \"%s\": %s".formatted(look.address(), look.due(), answer));
    }
    tally.took(look.kind(), took);
  }

  private String send(HttpRequest.Builder question) throws IOException {
    try {
      var answer = http.send(question.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() != 200) {
        throw new WrongAnswer("%s is answered %d".formatted(answer.uri(), answer.statusCode()));
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {}
}
