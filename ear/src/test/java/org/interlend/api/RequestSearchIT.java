package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnEachDatabase;
import org.junit.jupiter.api.Test;

/** Searching requests, and exporting them as a spreadsheet. */
@OnEachDatabase
class RequestSearchIT {

  private final InterlendServer server;
  private final ApiClient admin;
  private final NcipClient broker;

  RequestSearchIT(InterlendServer server) {
    this.server = server;
    this.admin = new ApiClient(server, "admin", "interlend");
    this.broker = new NcipClient(server);
  }

  @Test
  void aRequestIsFoundByWordPrefixesInAnyOrder() {
    var request = fresh("SRCH");
    var message =
        acceptItem(request, request + "-A")
            .patron("P0043177")
            .book("Sjöfåglar i Østersøen, a post-war atlas");
    broker.send(message).succeeds("AcceptItem");

    for (var text :
        List.of(
            request,
            request.toLowerCase(),
            request + "-A",
            "sjofaglar",
            "osters sjo",
            "ATLAS Oster",
            "post-war atl",
            "postwar sjof",
            "quill sjofaglar",
            "østergård sjofaglar")) {
      assertThat(found(text)).as(text).containsExactly(request);
    }
    for (var text : List.of("jofaglar", "sjofaglar zebra", "%", "_jofaglar", "…", request + "-B")) {
      assertThat(found(text)).as(text).isEmpty();
    }

    broker.send(message.book("Havsfåglar i Østersøen")).succeeds("AcceptItem");
    assertThat(found("sjofaglar " + request)).isEmpty();
    assertThat(found("havsfaglar " + request)).containsExactly(request);
    broker.send(acceptItem(request, request + "-B").patron("P0043177")).succeeds("AcceptItem");
    assertThat(found(request + "-B")).containsExactly(request);
  }

  @Test
  void aRequestIsFoundByThePatronsCurrentName() {
    var patron = fresh("bride");
    keep(patron, "Kallioniemi");
    var request = fresh("NAME");
    broker.send(acceptItem(request, request + "-A").patron(patron)).succeeds("AcceptItem");
    assertThat(found("kallioniemi " + request)).containsExactly(request);

    keep(patron, "Brännström");

    assertThat(found("kallioniemi " + request)).isEmpty();
    assertThat(found("brannstrom " + request)).containsExactly(request);
  }

  @Test
  void anExportedListContainsNoFormulas() throws Exception {
    try (var partner = Broker.open(server)) {
      for (var title : List.of("=HYPERLINK(\"http://evil.example\")", "Two, \"three\"\nand four")) {
        var request = fresh("CSV");
        broker
            .send(acceptItem(request, request + "-A").profile(partner.code()).book(title))
            .succeeds("AcceptItem");
      }
      var sheet = export("partner=" + partner.code());
      assertThat(sheet)
          .startsWith(
              "\uFEFFRequest,Partner,Lender,Code of the lender,Status at the broker,Status,");
      var lines = lines(sheet);
      assertThat(lines).hasSize(2);
      assertThat(lines.get(0).get("Title")).isEqualTo("Two, \"three\" and four");
      assertThat(lines.get(1).get("Title")).isEqualTo("'=HYPERLINK(\"http://evil.example\")");
      assertThat(lines.get(0).get("Status")).isEqualTo("Physically received by library");
      assertThat(lines.get(0).get("Barcodes")).isEqualTo(lines.get(0).get("Request") + "-A");
      assertThat(lines.get(0).get("Patron")).contains("Carrasco");
      assertThat(lines.get(0).get("Created")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
      assertThat(lines(export("phase=COMPLETED&partner=" + partner.code()))).isEmpty();
    }
  }

  private void keep(String patron, String lastName) {
    var answer =
        admin.put(
            "patrons/" + patron,
            """
            {"barcodes": ["%s"], "firstName": "Aino", "lastName": "%s", "group": "STAFF",
             "language": "en", "status": "ACTIVE"}"""
                .formatted(patron, lastName));
    assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
  }

  private List<String> found(String text) {
    var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return admin
        .get("borrowing-requests?text=" + encoded)
        .json()
        .get("rows")
        .findValues("externalId")
        .stream()
        .map(JsonNode::asText)
        .toList();
  }

  private static List<CSVRecord> lines(String sheet) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = CSVParser.parse(sheet.substring(1), format)) {
      return parser.getRecords();
    }
  }

  private String export(String query) throws Exception {
    var http =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    var address = server.httpUri().resolve("console/borrowing-requests.csv?" + query);
    http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
    var signIn =
        HttpRequest.newBuilder(server.httpUri().resolve("console/j_security_check"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("j_username=sharing&j_password=interlend"))
            .build();
    http.send(signIn, BodyHandlers.discarding());
    var sheet =
        http.send(
            HttpRequest.newBuilder(address).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(sheet.headers().firstValue("Content-Disposition").orElse(""))
        .matches("attachment; filename=\"borrowing-requests-[0-9-]+\\.csv\"");
    return sheet.body();
  }
}
