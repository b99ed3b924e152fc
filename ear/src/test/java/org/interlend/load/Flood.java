package org.interlend.load;

import static org.interlend.security.HttpSocket.chunk;
import static org.interlend.security.HttpSocket.chunked;
import static org.interlend.security.HttpSocket.post;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.interlend.security.HttpSocket;

/**
 * Requests that try to use up the server's memory, one after the other, as fast as the server
 * answers.
 */
enum Flood {
  ENVELOPES("SOAP envelopes of 60 MB") {
    @Override
    void send(HttpSocket to, long n) throws IOException {
      to.send(post("/ncip/soap", 60L * MEGABYTE, "Content-Type: text/xml\r\n"));
      to.send(
          "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><a>");
      to.send("x".repeat(MEGABYTE), 60);
    }
  },
  LENGTHS("bodies of 60 MB on every path, by length") {
    @Override
    void send(HttpSocket to, long n) throws IOException {
      to.send(post(path(n), 60L * MEGABYTE, TYPE));
      to.send("x".repeat(MEGABYTE), 60);
    }
  },
  CHUNKS("bodies of 60 MB on every path, in chunks") {
    @Override
    void send(HttpSocket to, long n) throws IOException {
      to.send(chunked(path(n), TYPE));
      to.send(chunk(MEGABYTE), 60);
    }
  },
  LARGE_MESSAGES("messages of 2 MB, the most that is taken") {
    @Override
    void send(HttpSocket to, long n) throws IOException {
      var message = lookUp("N" + n, "<Note>" + "<a/>".repeat(MEGABYTE / 2 - 500) + "</Note>");
      to.send(post(n % 2 == 0 ? "/ncip" : "/ncip/soap", message.length(), TYPE) + message);
    }
  },
  IDENTIFIERS("identifiers of a megabyte, none of them twice") {
    @Override
    void send(HttpSocket to, long n) throws IOException {
      var identifier = "I" + n + "-" + "x".repeat(MEGABYTE - 1000);
      var message = lookUp(identifier, "");
      var form =
          "signIn=signIn&signIn%3Apin=1&signIn%3Aenter=&jakarta.faces.ViewState=stateless&primefaces.nonce=MGY4ZmFkNWItZDljYi00NjlmLWExNjUtNzA4Njc3Mjg5NTBl&signIn%3Acard="
              + identifier;
      to.send(
          switch ((int) (n % 3)) {
            case 0 -> post("/ncip", message.length(), TYPE) + message;
            case 1 -> post("/ncip/T" + n, message.length(), TYPE) + message;
            default -> post("/console/my/index.xhtml", form.length(), FORM) + form;
          });
    }
  },
  SESSIONS("pages for those who have not signed in") {
    @Override
    void send(HttpSocket to, long n) throws IOException {
      to.send(
          "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
              .formatted(PAGES.get((int) (n % PAGES.size()))));
    }
  };

  private static final int MEGABYTE = 1024 * 1024;
  private static final String TYPE = "Content-Type: application/xml\r\n";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
  private static final List<String> PATHS =
      List.of(
          "/ncip",
          "/ncip/token",
          "/ncip/soap",
          "/sru",
          "/api/institution",
          "/api/catalog",
          "/console/my/index.xhtml",
          "/console/j_security_check",
          "/console/imports.xhtml",
          "/health/ready");
  private static final List<String> PAGES =
      List.of("/console/home.xhtml", "/console/sign-in", "/console/my/index.xhtml");

  private final String about;

  Flood(String about) {
    this.about = about;
  }

  String about() {
    return about;
  }

  /**
   * Sends one of them.
   *
   * @param n how many were sent before
   */
  abstract void send(HttpSocket to, long n) throws IOException;

  private static String path(long n) {
    return PATHS.get((int) (n % PATHS.size()));
  }

  private static String lookUp(String profile, String content) {
    return ("<NCIPMessage xmlns=\"http://www.niso.org/2008/ncip\"><LookupUser><InitiationHeader>"
            + "<ApplicationProfileType>%s</ApplicationProfileType></InitiationHeader>%s</LookupUser></NCIPMessage>")
        .formatted(profile, content);
  }

  /** Senders that repeat it until they are closed. */
  CallerPool senders(int count, URI server) {
    return new CallerPool(
        java.util.stream.IntStream.range(0, count)
            .mapToObj(place -> new Sender(this, place, count, server))
            .toList());
  }

  /** A sender that opens a new connection each time and ignores the answer. */
  private static final class Sender implements Caller {
    private final Flood flood;
    private final int count;
    private final URI server;
    private long next;

    Sender(Flood flood, int place, int count, URI server) {
      this.flood = flood;
      this.count = count;
      this.server = server;
      next = place;
    }

    @Override
    public void turn(Tally tally) {
      var began = System.nanoTime();
      try (var socket = HttpSocket.to(server)) {
        flood.send(socket, next);
        socket.answer();
      } catch (IOException closed) {
        // The server may close the connection when it does not read the body.
      }
      next += count;
      tally.took(flood.about(), System.nanoTime() - began);
    }

    @Override
    public void close() {
      // Its connections are closed already.
    }
  }
}
