package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interlend.support.InterlendServer;
import org.interlend.support.OnOneDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What anyone can send must not push out of the log what was there before. */
@OnOneDatabase
class UnreadableRequestsIT {

  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
  private static final String FILE = "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n";

  private static final String ANY = "Accept: */*";
  private static final String STATELESS = "jakarta.faces.ViewState=stateless";
  private static final String AJAX = STATELESS + "&jakarta.faces.partial.ajax=true";
  private static final String NO_NONCE = STATELESS + "&primefaces.nonce=x";

  private static final String XML = "Content-Type: text/xml\r\n";
  private static final String SOAP_12 =
      "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body><a/></e:Body></e:Envelope>";
  private static final String SOAP =
      "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'>%s<e:Body><a/></e:Body></e:Envelope>";
  private static final String SOAP_HEADER =
      SOAP.formatted("<e:Header><a e:mustUnderstand='true' e:actor=''/></e:Header>");
  private static final String SOAP_ATTRIBUTE =
      SOAP.formatted("<e:Header><a b='" + "c".repeat(70_000) + "'/></e:Header>");

  /** So small that it is written at once: this client does not read the answer to its end. */
  private static final String MARK = "/console/jakarta.faces.resource/mark.svg.xhtml?ln=interlend";

  private final InterlendServer server;

  UnreadableRequestsIT(InterlendServer server) {
    this.server = server;
  }

  static Stream<Arguments> requests() {
    var parameters = repeated("p%d=1&", 2_000);
    return Stream.of(
        Arguments.of(
            "GET /console/my/index.xhtml HTTP/1.1\r\nHost: x\r\nCookie: %s\r\n\r\n"
                .formatted(repeated("c%d=1; ", 1_000)),
            200),
        Arguments.of(
            "GET /health/ready HTTP/1.1\r\nHost: x\r\nCookie: %s\r\n\r\n"
                .formatted(repeated("%d=;", 8_000)),
            400),
        Arguments.of(get("/console/my/index.xhtml", "Cookie: a=\u00E9; b=2"), 200),
        Arguments.of(get("/health/ready", "Cookie: $Version=x"), 200),
        Arguments.of(post("/console/my/index.xhtml", FORM, parameters), 400),
        Arguments.of(post("/console/j_security_check", FORM, parameters), 400),
        Arguments.of(
            post(
                "/console/my/index.xhtml",
                "Content-Type: multipart/form-data; boundary=x\r\n",
                FILE),
            400),
        Arguments.of(
            post("/console/j_security_check", "Content-Type: multipart/form-data\r\n", FILE), 400),
        Arguments.of(
            post("/console/my/index.xhtml", "Content-Type: text/xml; charset=\"\r\n", "x"), 400),
        Arguments.of(post("/ncip/soap", XML, SOAP_12), 500),
        Arguments.of(post("/ncip/soap", XML, SOAP_HEADER), 500),
        Arguments.of(post("/ncip/soap", XML, SOAP_ATTRIBUTE), 500),
        Arguments.of(post("/ncip/soap", XML, SOAP.formatted("").replace("e:Body", "Body")), 500),
        Arguments.of(
            post(
                "/ncip/soap",
                "Content-Type: text/xml; a=\"multipart/related\"\r\n",
                SOAP.formatted("")),
            200),
        Arguments.of("GET /ncip/soap?xsd=1 HTTP/1.1\r\nHost: x\r\n\r\n", 405),
        Arguments.of("PUT /ncip/soap HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", 405),
        Arguments.of("GET /sru HTTP/1.1\r\nHost: x\r\nAccept: x/////\r\n\r\n", 400),
        Arguments.of(get("/console/my/index.xhtml", "Accept: ;"), 200),
        Arguments.of(get("/console/", "Accept: text/html;q=x"), 200),
        Arguments.of(get("/console/?jakarta.faces.RenderKitId=x", ANY), 200),
        Arguments.of(get("/console/?jftfdi=x", ANY), 200),
        Arguments.of(get("/console/?" + AJAX, ANY), 200),
        Arguments.of(get("/console/?" + NO_NONCE, ANY), 200),
        Arguments.of(post("/console/sign-in", FORM, NO_NONCE), 200),
        Arguments.of(get("/console/my/none?" + NO_NONCE, ANY), 404),
        Arguments.of(get("/console/my/index.xhtml?jakarta.faces.RenderKitId=x", ANY), 400),
        Arguments.of(get("/console/my/index.xhtml?jftfdi=x", ANY), 400),
        Arguments.of(get("/console/my/none.xhtml?facelets.ui.DebugOutput=x", ANY), 400),
        Arguments.of(get("/console/my/index.xhtml", "Cookie: csfcfc=x"), 200),
        Arguments.of(get(MARK, "If-Modified-Since: yesterday"), 200),
        Arguments.of(get("/console/jakarta.faces.resource/.xhtml", ANY), 400),
        Arguments.of("CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n", 405),
        Arguments.of(get("/health/ready", "Content-Length: 18446744073709551616"), 400));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void anUnreadableRequestLeavesNothingInTheLog(String request, int status) throws IOException {
    var before = server.log().size();
    try (var socket = HttpSocket.to(server.httpUri())) {
      socket.send(request);
      assertThat(socket.line()).startsWith("HTTP/1.1 " + status);
    }
    var log = server.log();
    assertThat(log.subList(before, log.size())).noneMatch(UnreadableRequestsIT::isOfRequest);
  }

  /** Written by a thread of the server's HTTP port, or a stack trace. */
  private static boolean isOfRequest(String line) {
    return line.contains("(default task-") || line.startsWith("\tat ");
  }

  /** Some proxies take them for a part of the header, so that a request could hide in it. */
  @Test
  void carriageReturnsDoNotEndTheHeadOfARequest() throws IOException {
    try (var socket = HttpSocket.to(server.httpUri())) {
      socket.send(
          "GET /sru HTTP/1.1\r\nHost: x\r\r\rGET /health/ready HTTP/1.1\r\nHost: y\r\n\r\n");
      assertThat(socket.line()).startsWith("HTTP/1.1 400");
    }
  }

  private static String get(String path, String header) {
    return "GET %s HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n".formatted(path, header);
  }

  private static String post(String path, String type, String body) {
    return HttpSocket.post(path, body.length(), type) + body;
  }

  private static String repeated(String part, int times) {
    return IntStream.range(0, times).mapToObj(part::formatted).collect(Collectors.joining());
  }
}
