package org.interlend.ncip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;
import static org.interlend.support.NcipMessage.text;
import static org.interlend.support.NcipMessage.wrapped;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.interlend.support.Broker;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads messages of all brokers, in every wrapping and encoding. */
@OnOneDatabase
class NcipEnvelopeIT {

  private static final Path SAMPLES = Path.of("../../shared/samples");
  private static final String MESSAGE_ERROR = "Invalid Message Syntax Error";

  private final InterlendServer server;
  private final NcipClient broker;
  private final Records records;

  NcipEnvelopeIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    records = new Records(server);
  }

  @Test
  @DisplayName("C01 a LookupUser is answered under a header with the agencies swapped")
  void theResponseHeaderSwapsTheAgencies() {
    var answer = broker.send(lookupUser("P0043177")).succeeds("LookupUser");

    assertThat(answer.value("ResponseHeader", "FromAgencyId", "AgencyId")).contains("FR-751999");
    assertThat(answer.value("ResponseHeader", "ToAgencyId", "AgencyId")).contains("BRW-BROKER");
  }

  @Test
  @DisplayName("C01 the shared sample of a look-up is answered")
  void theLookupUserSampleIsAnswered() throws IOException {
    broker.send(sample("01-lookup-user.xml")).succeeds("LookupUser");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<NCIPMessage xmlns='http://www.niso.org/2008/ncip' version='v2'>%s</NCIPMessage>",
        "<NCIPMessage xmlns='http://www.niso.org/2008/ncip' xmlns:n='http://www.niso.org/2008/ncip'"
            + " n:version='http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd'>%s</NCIPMessage>",
        "<x:NCIPMessage xmlns:x='http://www.niso.org/2008/ncip' x:version='v2'"
            + " xmlns='http://www.niso.org/2008/ncip'>%s</x:NCIPMessage>",
        // C03, C04
        "<NCIPMessage version='http://www.niso.org/schemas/ncip/v2_02/ncip_v2_02.xsd'>%s</NCIPMessage>",
        "<NCIPMessage xmlns='http://www.niso.org/2008/ncip'>%s</NCIPMessage>",
        "<NCIPMessage xmlns='http://www.niso.org/2008/ncip' version='5.6'>%s</NCIPMessage>",
        "<NCIPMessage xmlns='http://www.niso.org/2008/ncip'"
            + " version='http://www.niso.org/schemas/ncip/v2_0/imp1/xsd/ncip_v2_0.xsd'>%s</NCIPMessage>"
      })
  @DisplayName("C02 C03 C04 namespaces, prefixes and versions may be odd or missing")
  void prefixesNamespacesAndVersionsDoNotMatter(String wrapper) {
    var request = fresh("C02");

    var answer =
        broker.send(
            wrapper.formatted(acceptItem(request, request + "-A").service()).getBytes(UTF_8));

    answer.succeeds("AcceptItem");
    assertThat(answer.text()).contains("<ns1:AcceptItemResponse>");
    assertThat(records.temporaryRecords(request)).containsExactly(1L, 1L, 1L, 1L);
  }

  @Test
  @DisplayName("C02 every element may have a prefix, and coded values their schemes")
  void prefixedElementsWithSchemesAreRead() {
    var request = fresh("C02");
    var prefixed =
        acceptItem(request, request + "-A")
            .xml()
            .replaceAll("<(/?)([A-Z])", "<$1ns1:$2")
            .replace("xmlns=", "xmlns:ns1=")
            .replace("<ns1:RequestedActionType>", "<ns1:RequestedActionType ns1:Scheme='urn:x'>")
            .replace("<ns1:PickupLocation>", "<ns1:PickupLocation Scheme='urn:y'>");

    broker.send(prefixed.getBytes(UTF_8)).succeeds("AcceptItem");

    assertThat(records.temporaryRecords(request)).containsExactly(1L, 1L, 1L, 1L);
  }

  @Test
  @DisplayName("C04 a missing or odd version is a warning for staff")
  void anOddVersionIsAWarningForStaff() {
    var request = fresh("C04");
    var message = acceptItem(request, request + "-A").xml();

    broker.send(message.replace(" version=\"" + NcipMessage.VERSION + "\"", "").getBytes(UTF_8));

    assertThat(records.warnings(request)).contains("version");
  }

  @Test
  @DisplayName("C06 a message for another agency is refused, one for an own alias is accepted")
  void messagesForAnotherAgencyAreRefused() {
    var before = records.snapshot();

    var answer =
        broker
            .send(acceptItem(fresh("C06"), fresh("C06")).to("FR-000000"))
            .isProblem("Unknown Agency");

    assertThat(answer.value("ProblemElement").orElseThrow()).contains("ToAgencyId");
    assertThat(answer.value("ProblemValue")).contains("FR-000000");
    assertThat(records.snapshot()).isEqualTo(before);
    broker.send(lookupUser("P0043177").to("60FR_INST")).succeeds("LookupUser");
  }

  @Test
  @DisplayName("C07 an unknown partner is refused; staff see when only the case of letters differs")
  void unknownPartnersAreRefused() {
    var before = records.snapshot();
    var request = fresh("C07");

    var unknown = broker.send(lookupUser("P0043177").profile("NOSUCH")).isProblem("Unknown Agency");
    var nearMiss = broker.send(acceptItem(request, request).profile("brightwater"));

    assertThat(unknown.value("ProblemDetail").orElseThrow()).contains("Unknown partner", "NOSUCH");
    assertThat(nearMiss.isProblem("Unknown Agency").text()).doesNotContain("BRIGHTWATER");
    assertThat(
            Records.told(
                records.value("select explanation from exchange where request_id = ?", request)))
        .contains("BRIGHTWATER");
    assertThat(records.snapshot()).isEqualTo(before);
  }

  @Test
  @DisplayName("C08 an inactive partner is refused like an unknown one; staff see the difference")
  void inactivePartnersAreRefused() {
    var request = fresh("C08");

    var answer = broker.send(acceptItem(request, request).profile("OLDBRK"));

    assertThat(answer.isProblem("Unknown Agency").value("ProblemDetail"))
        .contains("Unknown partner: OLDBRK");
    assertThat(
            Records.told(
                records.value("select explanation from exchange where request_id = ?", request)))
        .contains("The partner OLDBRK is inactive");
  }

  @Test
  @DisplayName("C09 without a profile the address or FromAgencyId identifies the partner")
  void theAddressOrTheFromAgencyIdentifiesThePartner() {
    try (var partner = Broker.open(server)) {
      partner
          .with("urlToken", "token-of-" + partner.code())
          .with("agencyAliases", List.of("AGENCY-" + partner.code()));
      var byAddress = fresh("C09");
      var byAgency = fresh("C09");

      broker
          .send(
              "token-of-" + partner.code(),
              acceptItem(byAddress, byAddress).profile("").from("WHO-IS-THIS"))
          .succeeds("AcceptItem");
      broker
          .send(acceptItem(byAgency, byAgency).profile("").from("AGENCY-" + partner.code()))
          .succeeds("AcceptItem");

      assertThat(
              records.count(
                  """
                  select count(*) from borrowing_request r join partner p on p.id = r.partner_id
                  where p.code = ? and external_id in (?, ?)""",
                  partner.code(),
                  byAddress,
                  byAgency))
          .isEqualTo(2);
      var refusal =
          broker
              .send(lookupUser("P0043177").profile("").from("WHO-IS-THIS"))
              .isProblem("Needed Data Missing");
      assertThat(refusal.value("ProblemElement").orElseThrow()).contains("ApplicationProfileType");
    }
  }

  @Test
  @DisplayName("C10 a partner that only borrows from this library cannot announce items")
  void partnersThatOnlyBorrowCannotAnnounceItems() {
    try (var partner = Broker.open(server)) {
      partner.with("borrowingSupported", false);
      var before = records.snapshot();

      broker
          .send(acceptItem(fresh("C10"), fresh("C10")).profile(partner.code()))
          .isProblem("Unauthorized Service For Agency/System");

      assertThat(records.snapshot()).isEqualTo(before);
    }
  }

  @Test
  @DisplayName("C11 a message without a header is accepted at a partner's own address")
  void aMissingHeaderIsAcceptedAtAPartnersOwnAddress() {
    try (var partner = Broker.open(server)) {
      partner.with("urlToken", "address-of-" + partner.code());
      var request = fresh("C11");

      var answer =
          broker
              .send("address-of-" + partner.code(), acceptItem(request, request).withoutHeader())
              .succeeds("AcceptItem");

      assertThat(answer.value("ResponseHeader", "FromAgencyId", "AgencyId")).contains("FR-751999");
      assertThat(answer.value("ResponseHeader", "ToAgencyId", "AgencyId")).contains(partner.code());
      assertThat(records.requests(request)).isOne();
    }
  }

  @Test
  @DisplayName("C12 C80 a partner's secret is checked, and neither it nor a PIN is stored anywhere")
  void secretsAreCheckedAndNotStored() {
    try (var partner = Broker.open(server)) {
      partner.with("secret", "long-secret-of-the-broker");
      var message = lookupUser("P0043177").profile(partner.code());

      broker.send(message.secret("")).isProblem("Agency Authentication Failed");
      broker
          .send(message.secret("wrong-secret-of-another"))
          .isProblem("Agency Authentication Failed");
      broker
          .send(
              message
                  .secret("long-secret-of-the-broker")
                  .without("UserId")
                  .input("Barcode Id", "P0043177")
                  .input("PIN", "4821"))
          .succeeds("LookupUser");
      broker.send(message.input("PIN", "0-wrong-pin-0")).isProblem("User Authentication Failed");
      broker
          .send(message.xml().replace("</LookupUser>", "").getBytes(UTF_8))
          .isProblem(MESSAGE_ERROR);

      var kept =
          records
              .rows(
                  "select request_body, response_body from exchange where happened_at > current_date - 1")
              .stream()
              .map(
                  row ->
                      new String((byte[]) row.get(0), UTF_8)
                          + new String((byte[]) row.get(1), UTF_8))
              .collect(Collectors.joining());
      var secrets =
          List.of(
              "long-secret-of-the-broker", "wrong-secret-of-another", ">4821<", "0-wrong-pin-0");
      assertThat(kept).contains("<FromAgencyAuthentication>***<").doesNotContain(secrets);
      assertThat(broker.send(lookupUser("P0043177")).text()).contains("Maëlle");
      var answered =
          records.rows("select response_body from exchange where service = 'LookupUser'").stream()
              .map(row -> new String((byte[]) row.get(0), UTF_8))
              .collect(Collectors.joining());
      assertThat(answered).contains("NameInformation>***<").doesNotContain("Maëlle", "maelle@");
      assertThat(String.join("\n", server.log())).doesNotContain(secrets);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"truncated", "ampersand"})
  @DisplayName(
      "C13 malformed XML is refused with line and column, and the journal keeps it unchanged")
  void malformedXmlIsRefused(String how) {
    var whole = acceptItem(fresh("C13"), "13").book("Salt and pepper " + fresh("C13")).xml();
    var body =
        how.equals("truncated")
            ? whole.substring(0, whole.length() - 40).getBytes(UTF_8)
            : whole.replace("Salt and", "Salt &").getBytes(UTF_8);
    var before = records.snapshot();

    var answer = broker.send(body).isProblem(MESSAGE_ERROR);

    assertThat(answer.kind()).isEqualTo("Problem");
    assertThat(answer.value("ProblemDetail").orElseThrow())
        .containsPattern("[Ll]ine \\d+, column \\d+");
    assertThat(records.snapshot()).isEqualTo(before);
    assertThat(
            (byte[])
                records.value(
                    "select request_body from exchange where id = (select max(id) from exchange)"))
        .isEqualTo(body);
  }

  @Test
  @DisplayName(
      "C1f a Content-Length that counts characters is accepted while only end tags are lost")
  void aContentLengthThatCountsCharactersIsAccepted() throws IOException {
    var request = fresh("C1f");
    var message = acceptItem(request, request + "-A").book("Über Dünen, Wälder und Öde").xml();

    assertThat(overHttpOne(message, message.length())).contains("HTTP/1.0 200", request + "-A");

    var title = records.value("select title from borrowing_request where external_id = ?", request);
    assertThat(title).isEqualTo("Über Dünen, Wälder und Öde");
    var lost = fresh("C1f");
    var shorter = acceptItem(lost, lost + "-A").book("Über Dünen, Wälder und Öde").xml();
    var before = records.snapshot();

    assertThat(overHttpOne(shorter, shorter.length() - 40)).contains(MESSAGE_ERROR);

    assertThat(records.snapshot()).isEqualTo(before);
  }

  /** Like an old client: no Host header, a form's Content-Type, and any Content-Length. */
  private String overHttpOne(String message, int contentLength) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.httpUri().getPort())) {
      socket.setSoTimeout(20_000);
      var head =
          "POST /ncip HTTP/1.0\r\nContent-Type: application/x-www-form-urlencoded\r\n"
              + "Content-Length: %d\r\n\r\n".formatted(contentLength);
      socket.getOutputStream().write((head + message).getBytes(UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html><body>Hello</body></html>", "{\"a\": 1}", "   \n"})
  @DisplayName("C14 an empty body, HTML and JSON are refused")
  void bodiesWithoutAMessageAreRefused(String body) {
    var answer = broker.send(body.getBytes(UTF_8));

    assertThat(answer.kind()).isEqualTo("Problem");
    assertThat(answer.problemType().orElseThrow()).isIn(MESSAGE_ERROR, "Protocol Error");
  }

  @Test
  @DisplayName("C14 a browser that opens the address reads that it is for messages")
  void aBrowserGetsAnExplanationOfTheAddress() {
    var response = broker.get();

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("POST");
    assertThat(new String(response.body(), UTF_8)).contains("NCIP");
  }

  @Test
  @DisplayName("C15 external entities open no connection and read no file")
  void externalEntitiesAreNotResolved(@TempDir Path directory) throws IOException {
    var secret = Files.writeString(directory.resolve("secret.txt"), "content-of-a-file-here");
    try (var trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      trap.setSoTimeout(500);
      var address = "http://127.0.0.1:%d/".formatted(trap.getLocalPort());
      var message = acceptItem(fresh("C15"), fresh("C15")).book("&thing;").xml();
      var body =
          message.substring(message.indexOf("<NCIPMessage")).replace("&amp;thing;", "&thing;");

      var answers =
          List.of(
              broker.send(
                  ("<!DOCTYPE NCIPMessage [<!ENTITY thing SYSTEM \""
                          + secret.toUri()
                          + "\">]>"
                          + body)
                      .getBytes(UTF_8)),
              broker.send(
                  ("<!DOCTYPE NCIPMessage [<!ENTITY thing SYSTEM \"" + address + "\">]>" + body)
                      .getBytes(UTF_8)),
              broker.send(
                  ("<!DOCTYPE NCIPMessage [<!ENTITY % all SYSTEM \""
                          + address
                          + "\"> %all;]>"
                          + body)
                      .getBytes(UTF_8)));

      assertThat(answers)
          .allSatisfy(answer -> answer.isProblem(MESSAGE_ERROR))
          .noneMatch(answer -> answer.text().contains("content-of-a-file-here"));
      assertThat(String.join("\n", server.log())).doesNotContain("content-of-a-file-here");
      assertThat(connectionMade(trap)).isFalse();
    }
  }

  @Test
  @DisplayName("C15 C16 the shared hostile samples are refused")
  void hostileSamplesAreRefused() throws IOException {
    var before = records.snapshot();

    broker.send(sample("wild/w11-xxe.xml")).isProblem(MESSAGE_ERROR);
    broker.send(sample("wild/w12-entity-bomb.xml")).isProblem(MESSAGE_ERROR);

    assertThat(records.snapshot()).isEqualTo(before);
  }

  @Test
  @DisplayName("C16 entities that expand each other are refused")
  void entityBombsAreRefused() {
    var entities = new StringBuilder("<!ENTITY e0 \"boom\">");
    for (int i = 1; i < 12; i++) {
      entities.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e%d;".formatted(i - 1)).repeat(10)));
    }
    var message = acceptItem(fresh("C16"), fresh("C16")).xml();
    var body =
        "<!DOCTYPE NCIPMessage ["
            + entities
            + "]>"
            + message.substring(message.indexOf("<NCIPMessage")).replace("Tea roads", "&e11;");

    broker.send(body.getBytes(UTF_8)).isProblem(MESSAGE_ERROR);
  }

  @Test
  @DisplayName("C17 a plain DOCTYPE is ignored and never fetched")
  void aPlainDoctypeIsIgnored() throws IOException {
    try (var trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      trap.setSoTimeout(500);
      var message = lookupUser("P0043177").xml();
      var doctype =
          "<!DOCTYPE NCIPMessage PUBLIC \"-//NISO//NCIP DTD Version 2//EN\" \"http://127.0.0.1:%d/ncip.dtd\">"
              .formatted(trap.getLocalPort());

      broker
          .send(message.replace("<NCIPMessage", doctype + "<NCIPMessage").getBytes(UTF_8))
          .succeeds("LookupUser");

      assertThat(connectionMade(trap)).isFalse();
    }
  }

  @Test
  @DisplayName("C18 a too large message is refused and the next one served")
  void aTooLargeMessageIsRefusedAndTheNextOneServed() {
    var before = records.snapshot();
    var huge = acceptItem(fresh("C18"), "18").book("x".repeat(3_000_000)).bytes();

    assertThat(broker.post("", "application/xml", huge).statusCode()).isEqualTo(413);
    broker.send(lookupUser("P0043177")).succeeds("LookupUser");
    assertThat(
            records.count(
                "select count(*) from exchange where explanation like 'BODY_TOO_LARGE|%'"))
        .isPositive();

    var deep =
        acceptItem(fresh("C18"), "18")
            .with("Ext", "<Ext>" + "<a>".repeat(200) + "</a>".repeat(200) + "</Ext>");
    var many =
        acceptItem(fresh("C18"), "18").with("Ext", "<Ext>" + "<a/>".repeat(100_000) + "</Ext>");
    broker.send(deep).isProblem(MESSAGE_ERROR);
    broker.send(many).isProblem(MESSAGE_ERROR);
    broker.send(lookupUser("P0043177")).succeeds("LookupUser");
    assertThat(records.snapshot()).isEqualTo(before);
  }

  @Test
  @DisplayName("C19 every other service of the schema gets Unsupported Service in its own response")
  void otherServicesAreUnsupported() throws IOException {
    assumeThat(NcipAnswer.SCHEMA_FILE).exists();
    var schema = Files.readString(NcipAnswer.SCHEMA_FILE);
    var services =
        Pattern.compile("element name=\"(\\w+)Response\"")
            .matcher(schema)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(services).hasSizeGreaterThan(40);
    var served =
        Pattern.compile("Interlend serves (.*?) every other", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../docs/connecting-a-broker.md")));
    assertThat(served.find()).isTrue();
    services.removeAll(
        Pattern.compile("`(\\w+)`")
            .matcher(served.group(1))
            .results()
            .map(name -> name.group(1))
            .toList());
    assertThat(services).hasSizeGreaterThan(15);
    var before = records.snapshot();

    for (var service : services) {
      var answer = broker.send(NcipMessage.of(service)).isProblem("Unsupported Service");
      assertThat(answer.kind()).isEqualTo(service + "Response");
      assertThat(answer.value("ResponseHeader", "ToAgencyId", "AgencyId")).contains("BRW-BROKER");
    }

    assertThat(records.snapshot()).isEqualTo(before);
  }

  @Test
  @DisplayName("C19 LookupVersion, which the schema does not have, is answered with all versions")
  void lookupVersionTellsTheVersions() {
    for (var question :
        List.of(
            NcipMessage.of("LookupVersion").xml(),
            NcipMessage.wrapped(
                "<LookupVersion>"
                    + "<FromAgencyId><AgencyId>BRW-BROKER</AgencyId></FromAgencyId>"
                    + "<ToAgencyId><AgencyId>FR-751999</AgencyId></ToAgencyId>"
                    + "</LookupVersion>"))) {
      var answer =
          NcipAnswer.withoutValidation(
              broker.post("", "application/xml", question.getBytes(UTF_8)).body());

      assertThat(answer.kind()).isEqualTo("LookupVersionResponse");
      assertThat(answer.value("VersionSupported")).contains(NcipMessage.VERSION);
      assertThat(answer.text()).contains("http://www.niso.org/ncip/v1_0/imp1/dtd/ncip_v1_0.dtd");
    }
  }

  @Test
  @DisplayName("C19 an unknown service, an answer and two services at once are refused")
  void messagesWithoutExactlyOneServiceAreRefused() {
    var before = records.snapshot();
    var request = fresh("C19");
    var two = acceptItem(request, request).service() + lookupUser("P0043177").service();

    assertThat(broker.send(NcipMessage.of("Frobnicate")).isProblem("Unknown Service").kind())
        .isEqualTo("Problem");
    broker.send(NcipMessage.of("AcceptItemResponse")).isProblem("Protocol Error");
    broker.send(wrapped(two).getBytes(UTF_8)).isProblem("Protocol Error");

    assertThat(records.snapshot()).isEqualTo(before);
  }

  @Test
  @DisplayName("C1a the title is right whatever encoding is declared and used")
  void wronglyDeclaredEncodingsAreDetected() {
    var title = "Über Dünen und Wälder";
    for (var declared : List.of("UTF-8", "ISO-8859-1", "utf-16")) {
      for (var used : List.of(UTF_8, ISO_8859_1)) {
        var request = fresh("C1a");
        var message =
            acceptItem(request, request)
                .book(title)
                .xml()
                .replace("encoding=\"UTF-8\"", "encoding=\"" + declared + "\"");

        broker.send(message.getBytes(used)).succeeds("AcceptItem");

        assertThat(
                records.value("select title from borrowing_request where external_id = ?", request))
            .as("declared %s, used %s", declared, used)
            .isEqualTo(title);
      }
    }
  }

  @Test
  @DisplayName("C1a the shared samples with odd encodings are read correctly")
  void samplesWithOddEncodingsAreReadCorrectly() throws IOException {
    for (var name :
        List.of(
            "w01-latin1-declared-and-encoded.xml",
            "w02-latin1-declared-utf8-bytes.xml",
            "w03-utf8-declared-latin1-bytes.xml",
            "w04-utf16-declared-utf8-bytes.xml")) {
      var request = fresh("C1a");

      broker.send(renumbered(sample("wild/" + name), "BW512", request)).succeeds("AcceptItem");

      assertThat(
              records.value("select title from borrowing_request where external_id = ?", request))
          .as(name)
          .isEqualTo("Über Dünen und Wälder");
    }
  }

  @Test
  @DisplayName("C1b the Content-Type and the wrapping do not matter")
  void contentTypeAndWrappingDoNotMatter() {
    for (var contentType :
        new String[] {
          null,
          "text/html; charset=UTF-8",
          "text/xml; charset=UTF-8",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=nothing",
          "not a content type"
        }) {
      var request = fresh("C1b");
      broker.sendAs(contentType, acceptItem(request, request).bytes()).succeeds("AcceptItem");
      assertThat(records.requests(request)).as("%s", contentType).isOne();
    }
    for (var field : List.of("NCIP=", "xml=", "other=1&NCIP=", "")) {
      var request = fresh("C1b");
      var encoded = URLEncoder.encode(acceptItem(request, request).xml(), UTF_8);
      broker
          .sendAs("application/x-www-form-urlencoded", (field + encoded).getBytes(UTF_8))
          .succeeds("AcceptItem");
      assertThat(records.requests(request)).as("%s", field).isOne();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/xml",
        "application/json",
        "text/html, image/png;q=0.5",
        "application/xml;q=0",
        "!!!",
        ""
      })
  @DisplayName("C1b the Accept header does not matter")
  void theAcceptHeaderDoesNotMatter(String accept) throws Exception {
    var response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(server.httpUri().resolve("ncip"))
                    .header("Accept", accept)
                    .header("Accept-Language", accept)
                    .POST(BodyPublishers.ofByteArray(lookupUser("P0043177").bytes()))
                    .build(),
                BodyHandlers.ofByteArray());

    assertThat(response.headers().firstValue("Content-Type"))
        .contains("application/xml;charset=UTF-8");
    NcipAnswer.valid(response).succeeds("LookupUser");
  }

  @Test
  @DisplayName("C1b the message inside a multipart body is read")
  void aMultipartBodyIsRead() {
    var request = fresh("C1b");
    var body =
        "--cut\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhello\r\n--cut\r\n"
            + "Content-Type: application/xml\r\n\r\n"
            + acceptItem(request, request).xml()
            + "\r\n--cut--\r\n";

    broker.sendAs("multipart/form-data; boundary=cut", body.getBytes(UTF_8)).succeeds("AcceptItem");

    assertThat(records.requests(request)).isOne();
  }

  @Test
  @DisplayName("C1c the order of elements does not matter, but is a warning for staff")
  void theOrderOfElementsDoesNotMatter() {
    var request = fresh("C1c");
    var fields = text("Title", "Out of order");
    var message =
        acceptItem(request, request)
            .without("PickupLocation")
            .with(
                "ItemOptionalFields",
                text("PickupLocation", "SCIENCE")
                    + "<ItemOptionalFields><BibliographicDescription>"
                    + fields
                    + "</BibliographicDescription></ItemOptionalFields>");

    broker.send(message).succeeds("AcceptItem");

    assertThat(pickupLibrary(request)).isEqualTo("SCIENCE");
    assertThat(records.warnings(request)).containsIgnoringCase("order");
  }

  @Test
  @DisplayName("C1c the shared sample with a misplaced pickup location is served")
  void theSampleOutOfOrderIsServed() throws IOException {
    var request = fresh("C1c");

    broker
        .send(renumbered(sample("wild/w05-pickup-before-item-fields.xml"), "BW512", request))
        .succeeds("AcceptItem");

    assertThat(pickupLibrary(request)).isEqualTo("MAIN");
  }

  @Test
  @DisplayName("C1d empty elements count as absent")
  void emptyElementsCountAsAbsent() {
    var request = fresh("C1d");
    var message =
        acceptItem(request, request)
            .about("<Author></Author><Title/>")
            .with(
                "ItemId",
                "<ItemId><AgencyId/><ItemIdentifierType/>"
                    + text("ItemIdentifierValue", request)
                    + "</ItemId>")
            .empty("DateForReturn")
            .empty("PickupLocation");

    broker.send(message).succeeds("AcceptItem");

    assertThat(
            records
                .rows(
                    "select title, author, due_at from borrowing_request where external_id = ?",
                    request)
                .get(0))
        .containsExactly(null, null, null);
    assertThat(pickupLibrary(request)).isEqualTo("MAIN");
  }

  @Test
  @DisplayName("every message has its line in the journal, also when it is refused")
  void everyMessageIsInTheJournal() {
    var accepted = fresh("LOG");
    var refused = fresh("LOG");

    broker.send(acceptItem(accepted, accepted));
    broker.send(acceptItem(accepted, accepted));
    broker.send(acceptItem(refused, refused).patron("P9999999"));

    assertThat(records.journal(accepted))
        .extracting(line -> line.get(0))
        .containsExactly("SUCCESS", "REPLAY");
    assertThat(records.journal(refused))
        .extracting(line -> line.get(0), line -> line.get(1))
        .containsExactly(tuple("PROBLEM", "Unknown User"));
  }

  private Object pickupLibrary(String request) {
    return records.value(
        """
        select l.code from borrowing_request r join library l on l.id = r.pickup_library_id
        where external_id = ?""",
        request);
  }

  private static boolean connectionMade(ServerSocket trap) throws IOException {
    try (var connection = trap.accept()) {
      return connection.isConnected();
    } catch (SocketTimeoutException nothingSent) {
      return false;
    }
  }

  /** A shared sample; without it the test is skipped. */
  static byte[] sample(String name) throws IOException {
    var file = SAMPLES.resolve(name);
    assumeThat(file).exists();
    return Files.readAllBytes(file);
  }

  /** The same bytes with another request number. */
  static byte[] renumbered(byte[] message, String from, String to) {
    return new String(message, ISO_8859_1).replace(from, to).getBytes(ISO_8859_1);
  }
}
