package org.interlend.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.system.BrokerServer.pending;
import static org.interlend.system.BrokerServer.problem;
import static org.interlend.system.BrokerServer.renewed;
import static org.interlend.system.NcipMessage.acceptItem;
import static org.interlend.system.NcipMessage.fresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.interlend.system.BrokerServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the library asks of a broker: sent, answered, tried again, given up. */
@ParameterizedClass(name = "{0}")
@EnumSource
class NcipOutgoingIT {

  private static final Path SAMPLES = Path.of("../../shared/samples");
  private static final int TRIES = 3;
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final Map<String, String> IMPATIENT =
      Map.of(
          "INTERLEND_OUTBOX_RETRY_AFTER", "PT0.2S",
          "INTERLEND_OUTBOX_TIMEOUT", TIMEOUT.toString(),
          "INTERLEND_OUTBOX_TRIES", Integer.toString(TRIES));

  /** The outbox is looked into every two seconds; the machine may be busy. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration QUIET = Duration.ofSeconds(3);

  private static InterlendServer server;

  @Parameter Database database;

  private Records records;
  private BrokerServer peer;
  private Broker partner;

  @BeforeParameterizedClassInvocation
  static void start(Database database) {
    server = InterlendServer.start(database, IMPATIENT);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open() {
    records = new Records(server);
    peer = new BrokerServer();
    partner = Broker.open(server).with("ncipUrl", peer.url());
  }

  @AfterEach
  void close() {
    partner.close();
    peer.close();
  }

  @Test
  @DisplayName("C70 a renewal is asked for once, in a valid message that names whom and what")
  void aRenewalIsAskedForOnce() throws Exception {
    partner.with("agencyAliases", List.of("OUT-ZEBRA", "OUT-ALPHA"));
    var request = fresh("C70");

    put(request, request + "-A");
    awaitStatus(request, "SENT");
    Thread.sleep(QUIET.toMillis());

    assertThat(peer.received()).hasSize(1);
    var sent = peer.received().get(0);
    assertThat(sent.method()).isEqualTo("POST");
    assertThat(sent.header("Content-type")).isEqualTo("application/xml; charset=UTF-8");
    assertThat(sent.header("Accept")).isEqualTo("application/xml, text/xml");
    var message = sent.message();
    assertThat(message.kind()).isEqualTo("RenewItem");
    assertThat(message.text()).contains("<ns1:RenewItem>");
    assertThat(message.value("FromAgencyId", "AgencyId")).contains(NcipMessage.US);
    assertThat(message.value("ToAgencyId", "AgencyId")).contains("OUT-ALPHA");
    assertThat(message.value("ApplicationProfileType")).contains(partner.code());
    assertThat(message.value("UserId", "AgencyId")).contains(NcipMessage.US);
    assertThat(message.value("UserId", "UserIdentifierValue")).contains("P0043188");
    assertThat(message.value("ItemId", "AgencyId")).contains("OUT-ALPHA");
    assertThat(message.value("ItemId", "ItemIdentifierValue")).contains(request + "-A");
    assertThat(message.value("DesiredDateDue")).contains("2031-07-28T21:59:59.000Z");
  }

  @Test
  @DisplayName("C70 without an alias the broker is addressed by its code")
  void withoutAnAliasTheBrokerIsAddressedByItsCode() {
    var request = fresh("C70");
    put(request, request);
    awaitStatus(request, "SENT");
    assertThat(peer.received().get(0).message().value("ToAgencyId", "AgencyId"))
        .contains(partner.code());
  }

  @Test
  @DisplayName("a recall is sent too, with our own agency on our own item")
  void aRecallIsSentToo() {
    var request = fresh("C72");
    peer.about(
        request,
        Reply.of(NcipMessage.wrapped("<RecallItemResponse><ItemId/></RecallItemResponse>")));

    put("RECALL_ITEM", request, request, "null");

    awaitStatus(request, "SENT");
    var message = peer.received().get(0).message();
    assertThat(message.kind()).isEqualTo("RecallItem");
    assertThat(message.value("ItemId", "AgencyId")).contains(NcipMessage.US);
    assertThat(message.value("DesiredDateDue")).contains("2031-07-28T21:59:59.000Z");
    assertThat(message.has("UserId")).isFalse();
  }

  static List<Arguments> answers() {
    var due = "<DateDue>2031-01-15T03:00:00Z</DateDue>";
    return List.of(
        Arguments.of("Pending", pending(""), "SUCCESS", null, "The partner has yet to decide"),
        Arguments.of(
            "Pending with a date",
            pending("<DateOfExpectedReply>2031-06-29T12:00:00Z</DateOfExpectedReply>"),
            "SUCCESS",
            null,
            "The partner has yet to decide, and means to by 2031-06-29"),
        Arguments.of(
            "success without a date",
            renewed("<ItemId><ItemIdentifierValue>x</ItemIdentifierValue></ItemId>"),
            "SUCCESS",
            null,
            "The partner has yet to decide"),
        Arguments.of(
            "nothing in it", renewed(""), "SUCCESS", null, "The partner has yet to decide"),
        Arguments.of("a date", renewed(due), "SUCCESS", null, "Renewed until 2031-01-14"),
        Arguments.of(
            "a date that is none",
            renewed("<DateDue>soon</DateDue>"),
            "SUCCESS",
            null,
            "The partner has yet to decide"),
        Arguments.of(
            "Problem",
            renewed(problem("Item Not Renewable", "Another reader waits")),
            "PROBLEM",
            "Item Not Renewable",
            "Item Not Renewable: Another reader waits"),
        Arguments.of(
            "Problem by itself",
            NcipMessage.wrapped(problem("Unsupported Service", "RenewItem is not offered")),
            "PROBLEM",
            "Unsupported Service",
            "Unsupported Service: RenewItem is not offered"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  @DisplayName("C70 an answer settles the message and is kept with it")
  void anAnswerSettlesTheMessage(
      String what, String body, String outcome, String problemType, String result) {
    partner.with("timeZone", "America/Chicago");
    var request = fresh("C70");
    peer.about(request, Reply.of(body));

    put(request, request);

    awaitStatus(request, "SENT");
    assertThat(column("latest_result", request)).isEqualTo(result);
    assertThat(journal(request)).containsExactly(List.of(outcome, String.valueOf(problemType)));
    assertThat(peer.received()).hasSize(1);
  }

  @Test
  @DisplayName("C70 the sample of a pending answer is understood")
  void theSampleOfAPendingAnswerIsUnderstood() throws IOException {
    var sample = SAMPLES.resolve("13-renew-item-response-pending.xml");
    Assumptions.assumeTrue(Files.exists(sample), "the shared samples are not here");
    var request = fresh("C70");
    peer.about(request, Reply.of(Files.readString(sample)));
    put(request, request);
    awaitStatus(request, "SENT");
    assertThat(column("latest_result", request))
        .isEqualTo("The partner has yet to decide, and means to by 2026-06-29");
  }

  @Test
  @DisplayName("C70 the request's history has the answer, and the API shows what went out")
  void theRequestHasTheAnswer() {
    var request = fresh("C70");
    new NcipClient(server)
        .send(acceptItem(request, request).profile(partner.code()))
        .succeeds("AcceptItem");
    var before = history(request);
    peer.about(request, Reply.of(renewed(problem("Maximum Renewals Exceeded", "Twice is enough"))));

    put(request, request);

    awaitStatus(request, "SENT");
    assertThat(history(request)).isGreaterThan(before);
    var api = new ApiClient(server, "admin", "interlend");
    var line = api.get("messages?service=RenewItem&requestId=" + request).json().at("/rows/0");
    assertThat(line.path("direction").asText()).isEqualTo("OUT");
    assertThat(line.path("problemType").asText()).isEqualTo("Maximum Renewals Exceeded");
    assertThat(line.path("peer").asText()).isEqualTo("127.0.0.1:" + peer.port());
    var message = api.get("messages/" + line.path("id").asText()).json();
    assertThat(message.has("received")).isFalse();
    assertThat(message.path("sent").asText())
        .isEqualTo(peer.received(request).get(0).message().text());
    assertThat(message.path("answered").asText()).contains("Twice is enough");
  }

  static List<Arguments> faults() {
    return List.of(
        Arguments.of("500", Reply.of(500, "oops"), "The partner answered with HTTP status 500"),
        Arguments.of("404", Reply.of(404, ""), "The partner answered with HTTP status 404"),
        Arguments.of(
            "500 around a proper answer",
            Reply.of(503, pending("")),
            "The partner answered with HTTP status 503"),
        Arguments.of(
            "a redirection",
            Reply.of(302, "").leadingTo("/elsewhere"),
            "The partner answered with HTTP status 302"),
        Arguments.of(
            "no XML", Reply.of(200, "<html>Welcome<br>"), "The partner's answer cannot be read"),
        Arguments.of("nothing", Reply.of(200, ""), "The partner's answer cannot be read"),
        Arguments.of(
            "a question", Reply.of(NcipMessage.checkInItem("x").xml()), "The partner's answer"),
        Arguments.of(
            "the answer to something else",
            Reply.of(NcipMessage.wrapped("<CheckInItemResponse/>")),
            "The partner answered something else than was asked"),
        Arguments.of(
            "too much",
            Reply.of(pending("").replace("<Pending>", " ".repeat(2_200_000) + "<Pending>")),
            "The answer has more than 2097152 bytes"),
        Arguments.of(
            "too late",
            Reply.of(pending("")).after(TIMEOUT.plusSeconds(1)),
            "The partner did not answer within 2 s"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  @DisplayName(
      "C73 what fails is sent again with the same bytes, and both tries are in the journal")
  void whatFailsIsSentAgain(String what, Reply fault, String why) {
    var request = fresh("C73");
    peer.about(request, fault);

    put(request, request);
    await(() -> !journal(request).isEmpty());
    // What is said of the partner may change between two tries; what was said does not.
    partner.with("agencyAliases", List.of("OUT-LATER"));

    awaitStatus(request, "SENT");
    var tries = peer.received(request);
    assertThat(tries).hasSize(2);
    assertThat(tries.get(1).bytes()).isEqualTo(tries.get(0).bytes());
    assertThat(journal(request))
        .containsExactly(List.of("FAILED", "null"), List.of("SUCCESS", "null"));
    assertThat(
            (String)
                records
                    .rows(
                        "select explanation from exchange where request_id = ? order by id",
                        request)
                    .get(0)
                    .get(0))
        .startsWith(why);
  }

  @Test
  @DisplayName("C73 a broker that is down gets its message when it is back")
  void aBrokerThatIsDownGetsItsMessageWhenItIsBack() {
    var request = fresh("C73");
    peer.close();

    put(request, request);
    await(() -> !journal(request).isEmpty());
    assertThat((String) column("latest_result", request))
        .startsWith("The partner's server cannot be reached");
    peer = new BrokerServer(peer.port());

    awaitStatus(request, "SENT");
    assertThat(peer.received(request)).hasSize(1);
  }

  @Test
  @DisplayName("C73 messages about one request keep their order, and hold up no other request")
  void messagesAboutOneRequestKeepTheirOrder() {
    var request = fresh("C73");
    var other = fresh("C73");
    peer.about(
        request + "-1", Reply.of(500, ""), Reply.of(pending("")).after(TIMEOUT.dividedBy(2)));

    put(request, request + "-1");
    put(request, request + "-2");
    put(request, request + "-3");
    put(other, other);

    awaitStatus(other, "SENT");
    await(() -> peer.received(request + "-3").size() == 1);
    var order =
        peer.received().stream()
            .map(BrokerServer.Received::item)
            .filter(item -> item.startsWith(request))
            .toList();
    assertThat(order)
        .containsExactly(request + "-1", request + "-1", request + "-2", request + "-3");
    assertThat(peer.received(other).get(0).at())
        .isBefore(peer.received(request + "-3").get(0).at());
  }

  @Test
  @DisplayName("C73 after the last try staff must decide, and may have it sent again")
  void afterTheLastTryStaffMustDecide() {
    var request = fresh("C73");
    var api = new ApiClient(server, "admin", "interlend");
    var failedBefore = api.get("counts").json().path("outboxFailed").asLong();
    var down = Reply.of(500, "");
    peer.about(request, down, down, down);

    put(request, request);

    awaitStatus(request, "FAILED");
    assertThat(peer.received(request)).hasSize(TRIES);
    assertThat(peer.received(request).stream().map(sent -> new String(sent.bytes(), UTF_8)))
        .containsOnly(peer.received(request).get(0).message().text());
    assertThat(column("latest_result", request))
        .isEqualTo("The partner answered with HTTP status 500");
    assertThat(api.get("counts").json().path("outboxFailed").asLong()).isEqualTo(failedBefore + 1);
    assertThat(api.get("counts").json().path("outboxPending").asLong()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ftp://127.0.0.1/ncip", "not an address", "http:///ncip"})
  @DisplayName("C71 without a usable address nothing is sent or tried again")
  void withoutAUsableAddressNothingIsSent(String url) {
    var request = fresh("C71");
    // Past the API, which may refuse some of them.
    records.execute(
        "update partner set ncip_url = %s where code = '%s'"
            .formatted(url.isEmpty() ? "null" : "'" + url + "'", partner.code()));

    put(request, request);

    awaitStatus(request, "FAILED");
    assertThat((String) column("latest_result", request)).contains("NCIP URL");
    assertThat(peer.received()).isEmpty();
  }

  @Test
  @DisplayName("nothing is sent to a partner who is inactive or unknown")
  void nothingIsSentToAPartnerWhoIsInactiveOrUnknown() {
    var request = fresh("C71");
    partner.with("status", "INACTIVE");
    put(request, request);
    awaitStatus(request, "FAILED");
    assertThat((String) column("latest_result", request)).contains("is inactive");

    var unknown = fresh("C71");
    records.execute(insert("NOBODY", "RENEW_ITEM", unknown, unknown, "'P0043188'"));
    awaitStatus(unknown, "FAILED");
    assertThat((String) column("latest_result", unknown)).contains("no partner with the code");
    assertThat(peer.received()).isEmpty();
  }

  @Test
  @DisplayName("a server killed while it waits for an answer sends the message again")
  void aKilledServerSendsAgain() {
    var request = fresh("KILL");
    peer.about(request, Reply.of(pending("")).after(Duration.ofSeconds(30)));

    put(request, request);
    await(() -> peer.received(request).size() == 1);
    server.kill();
    server.start();

    awaitStatus(request, "SENT");
    var tries = peer.received(request);
    assertThat(tries).hasSize(2);
    assertThat(tries.get(1).bytes()).isEqualTo(tries.get(0).bytes());
  }

  @Test
  @DisplayName("two servers on one database send each message once, in order")
  void twoServersSendEachMessageOnce() throws Exception {
    // H2 has its database in one server.
    Assumptions.assumeTrue(database == Database.POSTGRESQL, "two servers need PostgreSQL");
    var requests = IntStream.range(0, 10).mapToObj(i -> fresh("PAIR")).toList();
    var rows = new ArrayList<String>();
    var items = new ArrayList<String>();
    for (int i = 0; i < 50; i++) {
      var request = requests.get(i % requests.size());
      var item = "%s-%02d".formatted(request, i);
      items.add(item);
      rows.add(insert(partner.code(), "RENEW_ITEM", request, item, "'P0043188'"));
      peer.about(item, Reply.of(pending("")).after(Duration.ofMillis(100)));
    }
    try (var second = server.startBeside()) {
      records.execute(rows.toArray(String[]::new));

      await(() -> sent(requests) == 50);
      Thread.sleep(QUIET.toMillis());
    }

    var received = peer.received().stream().map(BrokerServer.Received::item).toList();
    assertThat(received).containsExactlyInAnyOrderElementsOf(items);
    for (var request : requests) {
      assertThat(received.stream().filter(item -> item.startsWith(request))).isSorted();
    }
  }

  private long sent(List<String> requests) {
    return requests.stream()
        .mapToLong(
            request ->
                records.count(
                    "select count(*) from outbox where status = 'SENT' and request_id = ?",
                    request))
        .sum();
  }

  private void put(String request, String item) {
    put("RENEW_ITEM", request, item, "'P0043188'");
  }

  private void put(String kind, String request, String item, String patron) {
    records.execute(insert(partner.code(), kind, request, item, patron));
  }

  /** What the workflow does when a renewal is asked for. */
  private static String insert(
      String partner, String kind, String request, String item, String patron) {
    return """
        insert into outbox (id, partner_code, kind, request_id, item_id, patron_number,
          desired_due_at, status, put_at, due_at, attempts, version)
        values (nextval('outbox_seq'), '%s', '%s', '%s', '%s', %s,
          timestamp with time zone '2031-07-28 21:59:59+00', 'WAITING',
          current_timestamp, current_timestamp, 0, 1)
        """
        .formatted(partner, kind, request, item, patron);
  }

  private Object column(String column, String request) {
    return records.value("select " + column + " from outbox where request_id = ?", request);
  }

  private List<List<String>> journal(String request) {
    return records
        .rows(
            """
            select outcome, problem_type from exchange
            where request_id = ? and direction = 'OUT' order by id""",
            request)
        .stream()
        .map(row -> row.stream().map(String::valueOf).toList())
        .toList();
  }

  private long history(String request) {
    return records.count(
        """
        select count(*) from borrowing_history h join borrowing_request r on r.id = h.request_id
        where r.external_id = ?""",
        request);
  }

  private void awaitStatus(String request, String status) {
    await(() -> status.equals(column("status", request)));
  }

  private static void await(BooleanSupplier condition) {
    var limit = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("too late").isBefore(limit);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }
}
