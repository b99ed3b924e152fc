package org.interlend.ncip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.checkInItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.interlend.support.InterlendServer;
import org.interlend.support.Ncip1Message;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** NCIP in SOAP envelopes: another endpoint for the same messages. */
@OnOneDatabase
class SoapIT {

  private final InterlendServer server;
  private final Records records;
  private final URI endpoint;

  SoapIT(InterlendServer server) {
    this.server = server;
    records = new Records(server);
    endpoint = server.httpUri().resolve("ncip/soap");
  }

  @Test
  @DisplayName("the WSDL names the address at which the client requested it")
  void theWsdlHasAReachableAddress() throws Exception {
    var response = exchange(HttpRequest.newBuilder(URI.create(endpoint + "?wsdl")).build());

    assertThat(response.statusCode()).isEqualTo(200);
    var address = Pattern.compile("address location=\"([^\"]+)\"").matcher(response.body());
    assertThat(address.find()).as(response.body()).isTrue();
    assertThat(URI.create(address.group(1))).isEqualTo(endpoint);
  }

  @Test
  @DisplayName("a client generated from the WSDL looks up, borrows and closes")
  void aGeneratedClientLooksUpBorrowsAndCloses(@TempDir Path directory) throws Exception {
    var request = fresh("SOAP");
    try (var client = new SoapClient(URI.create(endpoint + "?wsdl"), directory)) {
      assertThat(client.send(lookupUser("P0043177")).succeeds("LookupUser").value("Surname"))
          .contains("Østergård");

      client.send(acceptItem(request, request).book("Über Dünen")).succeeds("AcceptItem");
      assertThat(records.temporaryRecords(request)).containsExactly(1L, 1L, 1L, 1L);

      var before = records.snapshot();
      client.send(acceptItem(fresh("SOAP"), "1").patron("P9999999")).isProblem("Unknown User");
      client.send(NcipMessage.of("Frobnicate")).isProblem("Unknown Service");
      assertThat(records.snapshot()).isEqualTo(before);

      client.send(checkInItem(request)).succeeds("CheckInItem");
    }

    assertThat(records.temporaryRecords(request)).containsExactly(0L, 0L, 0L, 0L);
    assertThat(
            records
                .rows("select title, status from borrowing_request where external_id = ?", request)
                .get(0))
        .containsExactly("Über Dünen", "REQUEST_COMPLETED");
    assertThat(
            records.rows(
                "select service, outcome, protocol from exchange where request_id = ? order by id",
                request))
        .containsExactly(
            List.of("AcceptItem", "SUCCESS", "NCIP2_SOAP"),
            List.of("CheckInItem", "SUCCESS", "NCIP2_SOAP"));
  }

  @Test
  @DisplayName("C05 version 1 in an envelope is answered in its own version")
  void versionOneIsAnsweredInItsOwn() throws Exception {
    var request = fresh("SOAP");

    var response = post(envelope(Ncip1Message.acceptItem(request, request).xml()));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .contains("<AcceptItemResponse>", "<UniqueRequestId>")
        .doesNotContain("Problem");
    assertThat(records.value("select protocol from exchange where request_id = ?", request))
        .isEqualTo("NCIP1_SOAP");
  }

  @Test
  @DisplayName("the same message by the other endpoint is a repeat")
  void theSameMessageByPlainHttpIsARepeat() throws Exception {
    var request = fresh("SOAP");
    var message = acceptItem(request, request);
    new NcipClient(server).send(message).succeeds("AcceptItem");
    var before = records.snapshot();

    var response = post(envelope(content(message)));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("AcceptItemResponse").doesNotContain("Problem");
    assertThat(records.snapshot()).isEqualTo(before);
    assertThat(records.journal(request))
        .extracting(line -> line.get(0))
        .containsExactly("SUCCESS", "REPLAY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no XML at all",
        "<NotAnEnvelope/>",
        "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><soap:Envelope"
            + " xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>&e;</soap:Body>"
            + "</soap:Envelope>"
      })
  @DisplayName("a body that is not an envelope gets a fault without internals")
  void aBodyThatIsNotAnEnvelopeGetsAFault(String body) throws Exception {
    var before = records.snapshot();

    var response = post(body);

    assertThat(response.statusCode()).isBetween(400, 500);
    assertThat(response.body()).contains("Fault");
    tellsNothingOfTheInside(response.body());
    assertThat(records.snapshot()).isEqualTo(before);
  }

  @Test
  @DisplayName("an envelope without a message gets a problem or a fault, and no stack trace")
  void anEmptyEnvelopeIsRefused() throws Exception {
    for (var content : List.of("", "<other xmlns=\"urn:x\"/>")) {
      var response = post(envelope(content));

      assertThat(response.body()).containsAnyOf("Fault", "Problem");
      tellsNothingOfTheInside(response.body());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "",
        "\"\"",
        "\"",
        "NCIPMessage",
        "\"NCIPMessage\"",
        "urn:anything",
        "\"http://www.niso.org/2008/ncip/LookupUser\""
      })
  @DisplayName("the SOAPAction does not matter")
  void theSoapActionDoesNotMatter(String action) throws Exception {
    var request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "text/xml; charset=UTF-8")
            .header("Accept", "image/png")
            .POST(BodyPublishers.ofString(envelope(content(lookupUser("P0043177"))), UTF_8));

    var response =
        exchange((action.equals("none") ? request : request.header("SOAPAction", action)).build());

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.body()).contains("LookupUserResponse").doesNotContain("Problem");
  }

  @ParameterizedTest
  @ValueSource(strings = {"malformed", "unfinished", "two", "followed", "multipart"})
  @DisplayName("a truncated envelope, or one with two messages, changes nothing")
  void aTruncatedOrDoubleEnvelopeGetsAClientFault(String how) throws Exception {
    var before = records.snapshot();
    var messages = records.count("select count(*) from exchange");
    var log = server.log().size();
    var request = fresh("SOAP");
    var accept = content(acceptItem(request, request).book("Salt & pepper"));
    var body =
        switch (how) {
          case "malformed" -> envelope(accept.replace("&amp;", "&"));
          case "unfinished" -> envelope(accept).replace("</soap:Envelope>", "");
          case "two", "multipart" -> envelope(accept + content(lookupUser("P0043177")));
          default -> envelope(accept) + "<more";
        };

    var response = how.equals("multipart") ? postMultipart("mixed", body) : post(body);

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    assertThat(response.body()).contains("<faultcode>soap:Client</faultcode>");
    tellsNothingOfTheInside(response.body());
    assertThat(records.snapshot()).isEqualTo(before);
    assertThat(records.count("select count(*) from exchange")).isEqualTo(messages);
    assertThat(String.join("\n", server.log().subList(log, server.log().size())))
        .doesNotContain("\tat ");
  }

  @Test
  @DisplayName("an envelope may use the encoding that it declares, or that the header names")
  void anEnvelopeMayBeInAnotherEncoding() throws Exception {
    for (var type : List.of("text/xml", "text/xml; charset=ISO-8859-1")) {
      var request = fresh("SOAP");
      var declared = "<?xml version='1.0' encoding='ISO-8859-1'?>";
      var body = declared + envelope(content(acceptItem(request, request).book("Über Dünen")));

      exchange(
          HttpRequest.newBuilder(endpoint)
              .header("Content-Type", type)
              .POST(BodyPublishers.ofString(body, ISO_8859_1))
              .build());

      assertThat(
              records.value("select title from borrowing_request where external_id = ?", request))
          .isEqualTo("Über Dünen");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, <?xml version='1.0' encoding='ISO-8859-1'?>",
    "UTF-16LE, ''",
    "UTF-16BE, ''"
  })
  @DisplayName("an envelope may have a byte order mark, and need not name its encoding")
  void anEnvelopeMayBeginWithAMark(String encoding, String declaration) throws Exception {
    var body = "\uFEFF" + declaration + envelope(content(lookupUser("P0043177")));

    var response =
        exchange(
            HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString(body, Charset.forName(encoding)))
                .build());

    assertThat(response.body()).contains("Østergård");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/xml", "text/xml; charset=ISO-8859-1", "application/xml"})
  @DisplayName("the answer is in UTF-8, whatever the Content-Type of the message says")
  void theAnswerIsInUtf8(String type) throws Exception {
    var response =
        exchange(
            HttpRequest.newBuilder(endpoint)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(envelope(content(lookupUser("P0043177"))), UTF_8))
                .build());

    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .isEqualToIgnoringCase("text/xml;charset=UTF-8");
    assertThat(response.body()).contains("Østergård");
  }

  private static String content(NcipMessage message) {
    return message.xml().replaceFirst("<\\?xml[^>]*>", "");
  }

  private static void tellsNothingOfTheInside(String body) {
    assertThat(body).doesNotContain("\tat ", " at org.", "org.apache", "org.jboss", "Exception");
  }

  private static String envelope(String content) {
    return """
    <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">\
    <soap:Body>%s</soap:Body></soap:Envelope>"""
        .formatted(content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"related", "mixed"})
  @DisplayName("the envelope inside a multipart body is read")
  void anEnvelopeMayBeAPartOfAMultipartBody(String subtype) throws Exception {
    var response = postMultipart(subtype, envelope(content(lookupUser("P0043177"))));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.body()).contains("LookupUserResponse").doesNotContain("Problem");
  }

  private HttpResponse<String> postMultipart(String subtype, String envelope) throws Exception {
    return exchange(
        HttpRequest.newBuilder(endpoint)
            .header(
                "Content-Type", "multipart/%s; type=\"text/xml\"; boundary=cut".formatted(subtype))
            .POST(
                BodyPublishers.ofString(
                    "--cut\r\nContent-Type: text/xml\r\n\r\n%s\r\n--cut--\r\n".formatted(envelope),
                    UTF_8))
            .build());
  }

  private HttpResponse<String> post(String body) throws Exception {
    return exchange(
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "text/xml; charset=UTF-8")
            .header("SOAPAction", "\"\"")
            .POST(BodyPublishers.ofString(body, UTF_8))
            .build());
  }

  private static HttpResponse<String> exchange(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString(UTF_8));
  }
}
