package org.interlend.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.fresh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.Broker;
import org.interlend.support.BrokerServer;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnEachDatabase;
import org.interlend.support.Records;
import org.interlend.support.Shelf;
import org.junit.jupiter.api.Test;

/** Scans that partners get by a link. */
@OnEachDatabase
class DigitalLendingIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final byte[] PDF =
      """
      %PDF-1.4
      1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
      2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
      3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
      trailer<</Root 1 0 R>>
      %%EOF
      """
          .getBytes(ISO_8859_1);

  private final InterlendServer server;
  private final ApiClient api;
  private final NcipClient broker;
  private final Shelf shelf;
  private final Records records;
  private final HttpClient http = HttpClient.newHttpClient();

  DigitalLendingIT(InterlendServer server) {
    this.server = server;
    api = new ApiClient(server, "admin", "interlend");
    broker = new NcipClient(server);
    shelf = new Shelf(server);
    records = new Records(server);
  }

  @Test
  void anUploadedScanIsSentByALinkThatWorksALimitedNumberOfTimes() throws Exception {
    try (var partner = Broker.open(server).lending("scanViews", 2).lending("scanLink", "STAFF")) {
      var number = requested(partner);
      var sent = upload(number, PDF);
      assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
      var link = sent.json().path("link").asText();
      assertThat(link).contains("/my/file.xhtml?key=");
      assertThat(shelf.requestStatus(number)).isEqualTo("REQUEST_COMPLETED");
      assertThat(api.get(path(number)).json().path("link").isNull()).isTrue();

      var key = link.substring(link.indexOf("key=") + 4);
      assertThat(page(key).statusCode()).isEqualTo(200);
      var opened = open(key);
      assertThat(opened.statusCode()).isEqualTo(200);
      assertThat(opened.headers().firstValue("Content-Type")).hasValue("application/pdf");
      assertThat(opened.headers().firstValue("Content-Disposition").orElse(""))
          .startsWith("attachment");
      assertThat(opened.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("sandbox");
      assertThat(new String(opened.body(), ISO_8859_1)).startsWith("%PDF-");
      assertThat(open(key).statusCode()).isEqualTo(200);
      assertThat(open(key).statusCode()).as("both views are used").isEqualTo(303);
      assertThat(page(key).statusCode()).isEqualTo(410);
      assertThat(open(key + "x").statusCode()).isEqualTo(303);
      assertThat(page(key + "x").statusCode()).isEqualTo(404);
      assertThat(shelf.request(number).path("history").findValuesAsText("event"))
          .contains("Scan opened by its link (1/2)", "Scan opened by its link (2/2)");
    }
  }

  @Test
  void aPartnerGetsTheLinkByMail() {
    try (var partner = Broker.open(server).lending("scanLink", "MAIL").with("email", null)) {
      var number = requested(partner);
      assertThat(upload(number, PDF).detail()).contains("no e-mail address");
      assertThat(shelf.request(number).path("shippedAt").isNull()).isTrue();
      partner.with("email", "ill@broker.example");
      assertThat(upload(number, PDF).status()).isEqualTo(200);
      assertThat(
              String.valueOf(
                  records.value(
                      "select body from letter where kind = 'PARTNER_FILE' and body like ?",
                      "%" + number + "%")))
          .contains("/my/file.xhtml?key=");
    }
  }

  @Test
  void theLibraryThatBorrowsThroughABrokerAloneGetsTheLinkByMail() {
    var address = fresh("ill").toLowerCase() + "@library.example";
    try (var partner =
            Broker.open(server).lending("scanLink", "MAIL").with("email", "ill@broker.example");
        var library = Broker.open(server).with("email", address)) {
      var number = requested(partner);
      assertThat(
              api.put(
                      "lending-requests/%d/borrower"
                          .formatted(shelf.request(number).path("id").asLong()),
                      "{\"code\": \"%s\"}".formatted(library.code()))
                  .status())
          .isEqualTo(200);
      assertThat(upload(number, PDF).status()).isEqualTo(200);
      assertThat(
              records.rows(
                  "select recipient from letter where kind = 'PARTNER_FILE' and body like ?",
                  "%" + number + "%"))
          .containsExactly(List.of(address));
    }
  }

  @Test
  void thePartnersBrokerGetsTheLinkInItsMessageAndItIsNotKept() throws Exception {
    try (var peer = new BrokerServer();
        var partner =
            Broker.open(server)
                .with("ncipUrl", peer.url())
                .lending("sendItemShipped", true)
                .lending("scanLink", "MESSAGE")) {
      var number = requested(partner);
      assertThat(upload(number, PDF).status()).isEqualTo(200);

      Await.until(PATIENCE, "the broker is told", () -> told(peer, number).isPresent());
      var link = told(peer, number).orElseThrow().value("ElectronicAddressData").orElseThrow();
      assertThat(open(link.substring(link.indexOf("key=") + 4)).statusCode()).isEqualTo(200);
      var ofRequest = "select %s from %s where request_id = ? and %s";
      Await.until(
          PATIENCE,
          "the answer is kept",
          () ->
              records.count(
                      ofRequest.formatted(
                          "count(*)",
                          "outbox",
                          "status = 'SENT' and link is null and payload is null"),
                      number)
                  == 1);
      assertThat(
              new String(
                  (byte[])
                      records.value(
                          ofRequest.formatted("request_body", "exchange", "direction = 'OUT'"),
                          number),
                  UTF_8))
          .contains("/my/file.xhtml?key=***");
    }
  }

  @Test
  void aScanIsNotSentWhoseLinkNoMessageWouldTell() {
    try (var partner =
        Broker.open(server).lending("sendItemShipped", false).lending("scanLink", "MESSAGE")) {
      var number = requested(partner);

      var refused = upload(number, PDF);

      assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
      assertThat(refused.detail()).contains(partner.code(), "by ItemShipped");
      assertThat(api.get(path(number)).status()).isEqualTo(404);
      assertThat(shelf.request(number).path("shippedAt").isNull()).isTrue();
    }
  }

  private static Optional<NcipAnswer> told(BrokerServer peer, String number) {
    return peer.received().stream()
        .map(BrokerServer.Received::message)
        .filter(
            message -> message.value("RequestIdentifierValue").filter(number::equals).isPresent())
        .findFirst();
  }

  @Test
  void aWithdrawnLinkAndAReplacedScanAreNoLongerOpened() throws Exception {
    try (var partner = Broker.open(server)) {
      var number = requested(partner);
      var first = upload(number, PDF).json().path("link").asText();
      var second = upload(number, PDF).json().path("link").asText();
      assertThat(page(first.substring(first.indexOf("key=") + 4)).statusCode()).isEqualTo(404);
      assertThat(api.delete(path(number)).status()).isEqualTo(200);
      assertThat(page(second.substring(second.indexOf("key=") + 4)).statusCode()).isEqualTo(410);
    }
  }

  @Test
  void theStatementIsTheFirstPageOfTheScanInThePartnersLanguage() throws Exception {
    try (var partner = Broker.open(server).with("language", "sv")) {
      var number = requested(partner);
      var scan = scanOf("Page of the scan");
      var sent = upload(number, scan).json();
      assertThat(sent.path("coverPage").asText()).isEqualTo("ADDED");
      var link = sent.path("link").asText();
      var opened = open(link.substring(link.indexOf("key=") + 4)).body();
      assertThat(sent.path("size").asInt()).isEqualTo(opened.length);
      assertThat(opened).startsWith(scan);
      try (var document = Loader.loadPDF(opened)) {
        assertThat(document.getNumberOfPages()).isEqualTo(2);
        assertThat(text(document, 1))
            .contains(api.get("institution").json().path("name").asText())
            .contains("Den här kopian");
        assertThat(text(document, 2)).isEqualTo("Page of the scan");
      }
    }
  }

  @Test
  void aFileThatCannotBeReadSafelyIsSentAsItIs() throws Exception {
    try (var partner = Broker.open(server)) {
      var number = requested(partner);
      var sent = upload(number, PDF).json();
      assertThat(sent.path("coverPage").asText()).isEqualTo("DAMAGED");
      var link = sent.path("link").asText();
      var key = link.substring(link.indexOf("key=") + 4);
      assertThat(page(key).body()).contains("protected by copyright");
      assertThat(open(key).body()).isEqualTo(PDF);
      assertThat(upload(number, scanOf("Better")).json().path("coverPage").asText())
          .isEqualTo("ADDED");
    }
  }

  @Test
  void aScanOfSeveralMegabytesIsTaken() throws Exception {
    try (var partner = Broker.open(server)) {
      var scan = (new String(PDF, ISO_8859_1) + "%".repeat(5_000_000)).getBytes(ISO_8859_1);
      var sent = upload(requested(partner), scan);
      assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
      var link = sent.json().path("link").asText();
      assertThat(open(link.substring(link.indexOf("key=") + 4)).body()).isEqualTo(scan);
    }
  }

  private static byte[] scanOf(String text) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(100, 100);
        content.showText(text);
        content.endText();
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static String text(PDDocument document, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document).replaceAll("\\s+", " ").strip();
  }

  @Test
  void onlyAPdfByItsContentIsAScan() {
    try (var partner = Broker.open(server)) {
      var number = requested(partner);
      assertThat(upload(number, "<html>%PD".getBytes(UTF_8)).status()).isEqualTo(400);
      assertThat(upload(number, new byte[0]).status()).isEqualTo(400);
      assertThat(api.get(path(number)).status()).isEqualTo(404);
    }
  }

  private String requested(Broker partner) {
    var number = fresh("SCAN");
    var copy = shelf.newCopy();
    broker
        .send(
            NcipMessage.requestItem(number, copy.oclc())
                .profile(partner.code())
                .with("RequestType", NcipMessage.text("RequestType", "Digital")))
        .succeeds("RequestItem");
    return number;
  }

  private String path(String number) {
    return "lending-requests/%d/scan".formatted(shelf.request(number).path("id").asLong());
  }

  private ApiClient.Answer upload(String number, byte[] bytes) {
    return api.put(path(number) + "?name=scan.pdf", "application/pdf", bytes);
  }

  private HttpResponse<String> page(String key) throws Exception {
    return http.send(
        HttpRequest.newBuilder(console("my/file.xhtml?key=" + key)).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<byte[]> open(String key) throws Exception {
    return http.send(
        HttpRequest.newBuilder(console("my/open"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("key=" + URLEncoder.encode(key, UTF_8)))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private URI console(String address) {
    return server.httpUri().resolve("console/" + address);
  }
}
