package org.interlend.ncip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.BrokerServer.pending;
import static org.interlend.support.BrokerServer.problem;
import static org.interlend.support.BrokerServer.renewed;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.text;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.Broker;
import org.interlend.support.BrokerServer;
import org.interlend.support.BrokerServer.Reply;
import org.interlend.support.CirculationDesk;
import org.interlend.support.InterlendServer;
import org.interlend.support.Ncip1Message;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.interlend.support.SharedServers;
import org.interlend.support.WaitingRecall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Messages of the library to a broker: sent, answered, retried, failed; {@code PowerCut} tests
 * those of a killed server, and {@code TwoServersIT} two servers on one database. On PostgreSQL
 * only, because it is slow; {@code InstallationIT} and {@code LendingDeskIT} test the outbox on H2
 * too.
 */
@OnOneDatabase
class NcipOutgoingIT {

  private static final Path SAMPLES = Path.of("../../shared/samples");
  private static final String PATRON = "P0043188";
  private static final int TRIES = SharedServers.OUTBOX_TRIES;
  private static final Duration TIMEOUT = SharedServers.OUTBOX_TIMEOUT;

  /** The server polls the outbox every second; the machine may be busy. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Duration QUIET = Duration.ofSeconds(3);
  private static final int SENDERS_AT_WORK = 8;
  private static final int SILENT_PARTNERS = 20;
  private static final int MESSAGES_FOR_EACH = 5;

  private final InterlendServer server;
  private final Records records;
  private final CirculationDesk desk;
  private BrokerServer peer;
  private Broker partner;

  NcipOutgoingIT(InterlendServer server) {
    this.server = server;
    records = new Records(server);
    desk = new CirculationDesk(server);
  }

  @BeforeEach
  void open() {
    peer = new BrokerServer();
    partner = Broker.open(server).with("ncipUrl", peer.url()).borrowing("sendRenewItem", true);
  }

  @AfterEach
  void close() {
    partner.close();
    peer.close();
  }

  @Test
  @DisplayName("C70 a renewal is requested once, in a valid message that names patron and item")
  void aRenewalIsRequestedOnce() throws Exception {
    partner.with("agencyAliases", List.of("OUT-ZEBRA", "OUT-ALPHA"));
    var request = borrowed();

    renew(request);
    awaitStatus(request, "SENT");
    Thread.sleep(QUIET.toMillis());

    assertThat(peer.received()).hasSize(1);
    var sent = peer.received().get(0);
    assertThat(sent.method()).isEqualTo("POST");
    assertThat(sent.header("Content-type")).isEqualTo("application/xml; charset=UTF-8");
    assertThat(sent.header("Accept")).isEqualTo("application/xml, text/xml");
    assertThat(
            records.value(
                "select reference from exchange where request_id = ? and direction = 'OUT'",
                request))
        .isEqualTo(sent.header("X-interlend-exchange"));
    var message = sent.message();
    assertThat(message.kind()).isEqualTo("RenewItem");
    assertThat(message.text()).contains("<ns1:RenewItem>");
    assertThat(message.value("FromAgencyId", "AgencyId")).contains(NcipMessage.US);
    assertThat(message.value("ToAgencyId", "AgencyId")).contains("OUT-ALPHA");
    assertThat(message.value("ApplicationProfileType")).contains(partner.code());
    assertThat(message.value("UserId", "AgencyId")).contains(NcipMessage.US);
    assertThat(message.value("UserId", "UserIdentifierType")).contains("Barcode");
    assertThat(message.value("UserId", "UserIdentifierValue")).contains(PATRON);
    assertThat(message.value("ItemId", "AgencyId")).contains("OUT-ALPHA");
    assertThat(message.value("ItemId", "ItemIdentifierValue")).contains(request);
    var desired = message.value("DesiredDateDue").orElseThrow();
    assertThat(desired).endsWith("Z");
    assertThat(Instant.parse(desired))
        .isEqualTo(instant("select desired_due_at from outbox where request_id = ?", request));
  }

  @Test
  @DisplayName("C70 the item has the agency with which the broker announced it")
  void theItemKeepsItsAgency() {
    partner.with("agencyAliases", List.of("OUT-ALPHA"));
    var request = fresh("C70");
    new NcipClient(server)
        .send(
            acceptItem(request, request)
                .with(
                    "ItemId",
                    "<ItemId>%s%s</ItemId>"
                        .formatted(
                            text("AgencyId", "OUT-LENDER"), text("ItemIdentifierValue", request)))
                .profile(partner.code()))
        .succeeds("AcceptItem");
    assertThat(desk.lend(PATRON, request).status()).isIn(200, 201);

    renew(request);
    awaitStatus(request, "SENT");

    var message = peer.received().get(0).message();
    assertThat(message.value("ToAgencyId", "AgencyId")).contains("OUT-ALPHA");
    assertThat(message.value("ItemId", "AgencyId")).contains("OUT-LENDER");
  }

  @Test
  @DisplayName("without an alias the broker is addressed by its code")
  void withoutAnAliasTheBrokerIsAddressedByItsCode() {
    var request = borrowed();
    renew(request);
    awaitStatus(request, "SENT");
    assertThat(peer.received().get(0).message().value("ToAgencyId", "AgencyId"))
        .contains(partner.code());
  }

  @Test
  @DisplayName("a message is sent right after the commit, not at the next poll of the outbox")
  void aMessageIsSentAtTheCommit() {
    var waits = new ArrayList<Duration>();
    for (int i = 0; i < 5; i++) {
      var request = borrowed();
      renew(request);
      await("the message is sent", () -> !peer.received(request).isEmpty());
      waits.add(
          Duration.between(
              instant("select created_at from outbox where request_id = ?", request),
              instant("select last_attempt_at from outbox where request_id = ?", request)));
    }
    // Polling alone, once a second, would take half a second on average.
    assertThat(waits.stream().sorted().toList().get(2)).isLessThan(Duration.ofMillis(600));
  }

  @Test
  @DisplayName("a recall is sent too, with the library's own agency on its own item")
  void aRecallIsSent() {
    var request = fresh("C72");

    put(request, request);

    awaitStatus(request, "SENT");
    var message = peer.received().get(0).message();
    assertThat(message.kind()).isEqualTo("RecallItem");
    assertThat(message.value("ItemId", "AgencyId")).contains(NcipMessage.US);
    assertThat(message.value("DesiredDateDue")).contains("2031-07-28T21:59:59.000Z");
    assertThat(message.has("UserId")).isFalse();
  }

  @Test
  @DisplayName(
      "C70 a broker of NCIP 1 gets messages of its version, and its answers are understood")
  void aVersionOneBrokerGetsVersionOneMessages() {
    partner.with("ncip", Map.of("outgoingVersion", 1)).with("agencyAliases", List.of("OUT-ONE"));
    var request = borrowed();
    peer.reply(
        request,
        Reply.of(Ncip1Message.wrapped("<RenewItemResponse><Pending/></RenewItemResponse>")));
    renew(request);
    awaitStatus(request, "SENT");
    var message = peer.received(request).get(0).message();
    assertThat(message.isVersionOne()).isTrue();
    assertThat(message.kind()).isEqualTo("RenewItem");
    assertThat(message.value("UniqueUserId", "UserIdentifierValue")).contains(PATRON);
    assertThat(message.value("UniqueItemId", "UniqueAgencyId", "Value")).contains("OUT-ONE");
    assertThat(message.value("ApplicationProfileType", "Value")).contains(partner.code());
    assertThat(message.has("DesiredDateDue")).isTrue();
    assertThat(records.status(request)).isEqualTo(ASKED);
    assertThat(
            records.value(
                "select protocol from exchange where request_id = ? and direction = 'OUT'",
                request))
        .isEqualTo("NCIP1_HTTP");

    var refused = borrowed();
    peer.reply(refused, Reply.of(Ncip1Message.wrapped(refusal("Item Not Renewable"))));
    renew(refused);
    awaitStatus(refused, "REFUSED");
    assertThat(records.status(refused)).isEqualTo(REFUSED);
    assertThat(journal(refused)).containsExactly(List.of("PROBLEM", "Item Not Renewable"));

    var recall = fresh("C72");
    put(recall, recall);
    awaitStatus(recall, "SENT");
    assertThat(peer.received(recall).get(0).message().kind()).isEqualTo("RecallItem");
  }

  private static String refusal(String type) {
    return """
    <RenewItemResponse><Problem><ProcessingError>%s<ProcessingErrorElement>\
    <ElementName>UniqueItemId</ElementName></ProcessingErrorElement></ProcessingError></Problem>\
    </RenewItemResponse>\
    """
        .formatted(Ncip1Message.pair("ProcessingErrorType", "", type));
  }

  private static final String ASKED = "RENEW_REQUESTED";
  private static final String GRANTED = "RENEWED_BY_PARTNER";
  private static final String REFUSED = "RENEW_REQUEST_NOT_ACCEPTED";

  static List<Arguments> answers() {
    var undecided = "The partner has yet to decide";
    return List.of(
        Arguments.of("Pending", pending(""), ASKED, null, undecided),
        Arguments.of(
            "Pending with a date",
            pending("<DateOfExpectedReply>2031-06-29T12:00:00Z</DateOfExpectedReply>"),
            ASKED,
            null,
            undecided + ", and expects to by 29 Jun 2031"),
        Arguments.of(
            "success without a date",
            renewed("<ItemId><ItemIdentifierValue>x</ItemIdentifierValue></ItemId>"),
            ASKED,
            null,
            undecided),
        Arguments.of("nothing in it", renewed(""), ASKED, null, undecided),
        Arguments.of(
            "a date that is none", renewed("<DateDue>soon</DateDue>"), ASKED, null, undecided),
        Arguments.of(
            "a date in the evening of the partner",
            renewed("<DateDue>2031-01-15T03:00:00Z</DateDue>"),
            GRANTED,
            null,
            "Renewed until 14 Jan 2031"),
        Arguments.of(
            "Problem",
            renewed(problem("Item Not Renewable", "Another reader waits")),
            REFUSED,
            "Item Not Renewable",
            "Item Not Renewable: Another reader waits"),
        Arguments.of(
            "a Problem of its own making",
            renewed(problem("No more of this", "The lender is closing")),
            REFUSED,
            "No more of this",
            "No more of this: The lender is closing"));
  }

  @Test
  @DisplayName("a broker's temporary problem leads to a retry, and its later answer counts")
  void aTemporaryProblemIsRetried() {
    var request = borrowed();
    peer.reply(
        request,
        Reply.of(renewed(problem("Temporary Processing Failure", "Try later"))),
        Reply.of(renewed("<DateDue>2031-01-15T12:00:00Z</DateDue>")));

    renew(request);

    awaitStatus(request, "SENT");
    assertThat(records.status(request)).isEqualTo(GRANTED);
    assertThat(journal(request))
        .containsExactly(
            List.of("PROBLEM", "Temporary Processing Failure"), List.of("SUCCESS", "null"));
    assertThat(peer.received(request).get(1).bytes())
        .isEqualTo(peer.received(request).get(0).bytes());
  }

  @Test
  @DisplayName("a temporary problem at the last attempt fails the message, but refuses no renewal")
  void aTemporaryProblemAtTheLastAttemptFailsTheMessage() {
    var request = borrowed();
    var busy = Reply.of(renewed(problem("temporary processing failure", "Try later")));
    peer.reply(request, busy, busy, busy);

    renew(request);

    awaitStatus(request, "FAILED");
    assertThat(peer.received(request)).hasSize(TRIES);
    assertRenewalStillPending(request, "Try later");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Agency Authentication Failed",
        "Unknown Agency",
        "Protocol Error",
        "Invalid Message Syntax Error",
        "Unsupported Service"
      })
  @DisplayName(
      "a problem between the two systems is left to staff; the renewal is not refused by that")
  void anAuthenticationProblemIsLeftToStaff(String type) {
    var request = borrowed();
    peer.reply(request, Reply.of(NcipMessage.wrapped(problem(type, "Who are you?"))));

    renew(request);

    awaitStatus(request, "FAILED");
    assertThat(Records.told(column("last_result", request))).isEqualTo(type + ": Who are you?");
    assertThat(peer.received(request)).hasSize(1);
    assertThat(journal(request)).containsExactly(List.of("PROBLEM", type));
    assertRenewalStillPending(request, type + ": Who are you?");
  }

  private void assertRenewalStillPending(String request, String warning) {
    assertThat(records.status(request)).isEqualTo(ASKED);
    assertThat(warnings(request)).contains(warning);
  }

  @Test
  @DisplayName("partners that do not answer delay no other partner")
  void silentPartnersDelayNoOtherPartner() throws Exception {
    var silent = new ArrayList<ServerSocket>();
    var others = new ArrayList<Broker>();
    try {
      for (var i = 0; i < SILENT_PARTNERS; i++) {
        silent.add(new ServerSocket(0, MESSAGES_FOR_EACH, InetAddress.getLoopbackAddress()));
        others.add(
            Broker.open(server)
                .with("ncipUrl", "http://127.0.0.1:" + silent.get(i).getLocalPort() + "/ncip"));
      }
      records.execute(
          others.stream()
              .flatMap(other -> Stream.generate(() -> recallFor(other)).limit(MESSAGES_FOR_EACH))
              .toArray(String[]::new));
      await("they hold more senders than are at work", () -> sending(others) > SENDERS_AT_WORK);

      var healthy = IntStream.range(0, 6).mapToObj(i -> fresh("WELL")).toList();
      healthy.forEach(request -> put(request, request));
      healthy.forEach(request -> awaitStatus(request, "SENT"));

      assertThat(healthy)
          .allSatisfy(
              request ->
                  assertThat(
                          Duration.between(
                              instant(
                                  "select created_at from outbox where request_id = ?", request),
                              peer.received(request).get(0).at()))
                      .as("the eight alone would have sent the hundred before for 25 seconds")
                      .isLessThan(TIMEOUT.multipliedBy(5)));
    } finally {
      others.forEach(Broker::close);
      records.execute("delete from outbox where partner_code in (%s)".formatted(codes(others)));
      for (var socket : silent) {
        socket.close();
      }
    }
  }

  private static String recallFor(Broker other) {
    var item = fresh("HANG");
    return WaitingRecall.of(other.code(), item, item);
  }

  private long sending(List<Broker> partners) {
    return records.count(
        "select count(*) from outbox where status = 'SENDING' and partner_code in (%s)"
            .formatted(codes(partners)));
  }

  private static String codes(List<Broker> partners) {
    return partners.stream()
        .map(partner -> "'" + partner.code() + "'")
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  @DisplayName("C70 an answer settles the message and updates the request")
  void anAnswerSettlesTheMessageAndUpdatesTheRequest(
      String what, String body, String status, String problemType, String result) {
    partner.with("timeZone", "America/Chicago");
    var request = borrowed();
    var due = dueAt(request);
    peer.reply(request, Reply.of(body));

    renew(request);

    awaitStatus(request, problemType == null ? "SENT" : "REFUSED");
    assertThat(Records.told(column("last_result", request))).isEqualTo(result);
    assertThat(records.status(request)).isEqualTo(status);
    assertThat(dueAt(request))
        .isEqualTo(status.equals(GRANTED) ? Instant.parse("2031-01-14T22:59:59Z") : due);
    assertThat(journal(request))
        .containsExactly(
            List.of(problemType == null ? "SUCCESS" : "PROBLEM", String.valueOf(problemType)));
    assertThat(peer.received()).hasSize(1);
  }

  @Test
  @DisplayName("C70 the sample of a pending answer is understood")
  void theSampleOfAPendingAnswerIsUnderstood() throws IOException {
    var sample = SAMPLES.resolve("13-renew-item-response-pending.xml");
    Assumptions.assumeTrue(Files.exists(sample), "the shared samples are not here");
    var request = borrowed();
    peer.reply(request, Reply.of(Files.readString(sample)));
    renew(request);
    awaitStatus(request, "SENT");
    assertThat(Records.told(column("last_result", request)))
        .isEqualTo("The partner has yet to decide, and expects to by 29 Jun 2026");
  }

  @Test
  @DisplayName("the API shows sent messages and their answers")
  void theApiShowsSentMessages() {
    var request = borrowed();
    peer.reply(request, Reply.of(renewed(problem("Maximum Renewals Exceeded", "Twice is enough"))));

    renew(request);

    awaitStatus(request, "REFUSED");
    var line = api().get("messages?service=RenewItem&requestId=" + request).json().at("/rows/0");
    assertThat(line.path("direction").asText()).isEqualTo("OUT");
    assertThat(line.path("problemType").asText()).isEqualTo("Maximum Renewals Exceeded");
    assertThat(line.path("peer").asText()).isEqualTo("127.0.0.1:" + peer.port());
    var message = api().get("messages/" + line.path("id").asText()).json();
    assertThat(message.has("received")).isFalse();
    assertThat(message.path("sent").asText())
        .isEqualTo(peer.received(request).get(0).message().text());
    assertThat(message.path("answered").asText()).contains("Twice is enough");
  }

  @Test
  @DisplayName("an answer that comes too late for the request is left to staff")
  void aLateAnswerIsLeftToStaff() {
    var request = borrowed();
    peer.reply(
        request,
        Reply.of(renewed("<DateDue>2031-01-15T12:00:00Z</DateDue>")).after(TIMEOUT.dividedBy(2)));

    renew(request);
    await("the message is sent", () -> !peer.received(request).isEmpty());
    assertThat(desk.takeBack(request).status()).isEqualTo(200);

    awaitStatus(request, "FAILED");
    assertThat(Records.told(column("last_result", request)))
        .startsWith("The partner answered: Renewed until 15 Jan 2031. But: ");
    assertThat(records.status(request)).isEqualTo("RETURNED_BY_PATRON");
    assertThat(journal(request)).containsExactly(List.of("SUCCESS", "null"));
  }

  /** Failures of a broker's server, and the text that staff read about each. */
  private record Failure(String what, Reply reply, String why) {}

  private List<Failure> faults() {
    return List.of(
        new Failure("500", Reply.of(500, "oops"), "The partner answered with HTTP status 500"),
        new Failure("404", Reply.of(404, ""), "The partner answered with HTTP status 404"),
        new Failure(
            "500 around a proper answer",
            Reply.of(503, pending("")),
            "The partner answered with HTTP status 503"),
        new Failure(
            "a redirection",
            Reply.of(302, "").redirectingTo("/elsewhere?token=secret"),
            "The partner answered with HTTP status 302 and refers to %s. Redirections"
                .formatted(URI.create(peer.url()).resolve("/elsewhere"))),
        new Failure(
            "no XML", Reply.of(200, "<html>Welcome<br>"), "The partner's answer cannot be read"),
        new Failure("nothing", Reply.of(200, ""), "The partner's answer cannot be read"),
        new Failure(
            "a question", Reply.of(NcipMessage.checkInItem("x").xml()), "The partner's answer"),
        new Failure(
            "the answer to something else",
            Reply.of(NcipMessage.wrapped("<CheckInItemResponse/>")),
            "The partner's answer belongs to another service"),
        new Failure(
            "too much",
            Reply.of(pending("").replace("<Pending>", " ".repeat(2_200_000) + "<Pending>")),
            "The answer has more than 2097152 bytes"),
        new Failure(
            "too late",
            Reply.of(pending("")).after(TIMEOUT.plusSeconds(1)),
            "The partner did not answer within 2 s"));
  }

  @Test
  @DisplayName("C73 a failed message is sent again unchanged, and both attempts are in the journal")
  void aFailedMessageIsSentAgain() {
    var requests = new LinkedHashMap<String, Failure>();
    for (var fault : faults()) {
      var request = fresh("C73");
      requests.put(request, fault);
      peer.reply(request, fault.reply());
    }
    requests.keySet().forEach(request -> put(request, request));
    requests
        .keySet()
        .forEach(request -> await("the journal has it", () -> !journal(request).isEmpty()));
    // The partner's record may change between two attempts; the message does not.
    partner.with("agencyAliases", List.of("OUT-LATER"));

    requests.forEach(this::assertSentAgain);
  }

  private void assertSentAgain(String request, Failure fault) {
    awaitStatus(request, "SENT");
    var tries = peer.received(request);
    assertThat(tries).as(fault.what()).hasSize(2);
    assertThat(tries.get(1).bytes()).as(fault.what()).isEqualTo(tries.get(0).bytes());
    assertThat(journal(request))
        .as(fault.what())
        .containsExactly(List.of("FAILED", "null"), List.of("SUCCESS", "null"));
    assertThat(
            Records.told(
                records
                    .rows(
                        "select explanation from exchange where request_id = ? order by id",
                        request)
                    .get(0)
                    .get(0)))
        .as(fault.what())
        .startsWith(fault.why());
  }

  @Test
  @DisplayName("C73 a broker that is down gets its message when it is up again")
  void aBrokerGetsItsMessageAfterAnOutage() {
    var request = fresh("C73");
    peer.close();

    put(request, request);
    await("the journal has it", () -> !journal(request).isEmpty());
    assertThat(Records.told(column("last_result", request)))
        .startsWith("The partner's server cannot be reached");
    peer = new BrokerServer(peer.port());

    awaitStatus(request, "SENT");
    assertThat(peer.received(request)).hasSize(1);
  }

  @Test
  @DisplayName("C73 messages of one request keep their order, and delay no other request")
  void messagesOfOneRequestKeepTheirOrder() {
    var request = fresh("C73");
    var other = fresh("C73");
    peer.reply(request + "-1", Reply.of(500, ""), Reply.of(recalled()).after(TIMEOUT.dividedBy(2)));

    put(request, request + "-1");
    put(request, request + "-2");
    put(request, request + "-3");
    put(other, other);

    awaitStatus(other, "SENT");
    await("the message is sent", () -> peer.received(request + "-3").size() == 1);
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
  @DisplayName("C73 after the last attempt staff must decide, and may resend the message")
  void afterTheLastAttemptStaffMustDecide() {
    var request = borrowed();
    var failedBefore = counted("outboxFailed");
    var down = Reply.of(500, "");
    peer.reply(request, down, down, down);

    renew(request);

    awaitStatus(request, "FAILED");
    assertThat(peer.received(request)).hasSize(TRIES);
    assertThat(peer.received(request).stream().map(sent -> sent.message().text()).distinct())
        .hasSize(1);
    assertThat(Records.told(column("last_result", request)))
        .isEqualTo("The partner answered with HTTP status 500");
    assertThat(counted("outboxFailed")).isEqualTo(failedBefore + 1);
    assertThat(warnings(request)).contains("HTTP status 500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ftp://127.0.0.1/ncip", "not an address", "http:///ncip"})
  @DisplayName("C71 without a usable address nothing is sent or tried again")
  void withoutAUsableAddressNothingIsSent(String url) {
    var request = fresh("C71");
    // Written directly to the database, because the API may refuse some of them.
    records.changeSettings(
        "update partner set ncip_url = %s where code = '%s'"
            .formatted(url.isEmpty() ? "null" : "'" + url + "'", partner.code()));

    put(request, request);

    awaitStatus(request, "FAILED");
    assertThat(Records.told(column("last_result", request))).contains("NCIP address");
    assertThat(peer.received()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://169.254.169.254/latest/", "http://[::ffff:10.0.0.5]/ncip", "http://0/"})
  @DisplayName("nothing is sent to an internal network, and the operator reads what to do")
  void nothingIsSentToAnInternalNetwork(String url) {
    var request = fresh("INSIDE");
    records.changeSettings(
        "update partner set ncip_url = '%s' where code = '%s'".formatted(url, partner.code()));

    put(request, request);

    awaitStatus(request, "FAILED");
    assertThat(Records.told(column("last_result", request)))
        .contains("internal networks", "INTERLEND_ALLOWED_TARGETS", "send the message again");
    assertThat(journal(request)).as("nothing was sent").isEmpty();
  }

  @Test
  @DisplayName("nothing is sent to a partner who is inactive or unknown")
  void nothingIsSentToAPartnerWhoIsInactiveOrUnknown() {
    var request = fresh("C71");
    partner.with("status", "INACTIVE");
    put(request, request);
    awaitStatus(request, "FAILED");
    assertThat(Records.told(column("last_result", request))).contains("is inactive");

    var unknown = fresh("C71");
    records.execute(WaitingRecall.of("UNKNOWN", unknown, unknown));
    awaitStatus(unknown, "FAILED");
    assertThat(Records.told(column("last_result", unknown))).contains("no partner with the code");
    assertThat(peer.received()).isEmpty();
  }

  @Test
  @DisplayName("a message that was put while the clock was ten minutes fast is due at once")
  void aMessageOfAFastClockIsDueAtOnce() {
    var request = fresh("C71");
    records.execute(
        WaitingRecall.of(partner.code(), request, request),
        "update outbox set due_at = current_timestamp + interval '10' minute where request_id = '%s'"
            .formatted(request));

    awaitStatus(request, "SENT");
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_AVAILABLE, takes no such message by NCIP",
    "ITEM_RENEWED, The message could not be written",
  })
  @DisplayName("a message that cannot be written is left to staff and stops no other message")
  void aMessageThatCannotBeWrittenStopsNoOther(String kind, String why) {
    var request = fresh("C71");
    var other = fresh("C71");
    records.execute(
        """
        insert into outbox (id, partner_code, kind, request_id, item_id, status, created_at, due_at,
          attempts, version)
        values (nextval('outbox_seq'), '%s', '%s', '%s', 'ITEM', 'WAITING',
          current_timestamp - interval '1' hour, current_timestamp - interval '1' hour, 0, 1)\
        """
            .formatted(partner.code(), kind, request));
    put(other, other);

    awaitStatus(request, "FAILED");
    assertThat(Records.told(column("last_result", request))).contains(why);
    awaitStatus(other, "SENT");
  }

  @Test
  @DisplayName("a message that was written in the partner's former protocol is written once more")
  void aMessageOfTheFormerProtocolIsWrittenAnew() {
    var request = fresh("C73");
    records.execute(
        """
        insert into outbox (id, partner_code, kind, request_id, item_id, desired_due_at, status,
          created_at, due_at, attempts, last_attempt_at, payload, protocol, version)
        values (nextval('outbox_seq'), '%s', 'RECALL_ITEM', '%s', '%s', current_timestamp,
          'WAITING', current_timestamp, current_timestamp, 1, current_timestamp,
          convert_to('SLNPInfo2FLServer', 'UTF8'), 'SLNP', 1)\
        """
            .formatted(partner.code(), request, request));

    awaitStatus(request, "SENT");
    assertThat(peer.received(request)).hasSize(1);
    assertThat(peer.received(request).get(0).message().kind()).isEqualTo("RecallItem");
  }

  @Test
  void aMessageThatCannotBeWrittenIsLeftToStaffAndDelaysNoOther() {
    var unwritten = borrowed();
    var other = borrowed();
    records.execute(
        "alter table outbox add constraint fault check (request_id <> '%s' or payload is null)"
            .formatted(unwritten));
    try {
      renew(unwritten);
      renew(other);

      awaitStatus(other, "SENT");
      awaitStatus(unwritten, "FAILED");
      assertThat(Records.told(column("last_result", unwritten))).contains("could not be written");
      assertThat(column("perhaps_told_at", unwritten)).isNull();
      assertThat(peer.received(unwritten)).isEmpty();
      assertThat(warnings(unwritten)).contains("could not be written");
    } finally {
      records.execute("alter table outbox drop constraint fault");
    }
  }

  private static String recalled() {
    return NcipMessage.wrapped("<RecallItemResponse/>");
  }

  /** An item that a patron has borrowed; request and item have the same number. */
  private String borrowed() {
    var request = fresh("C70");
    new NcipClient(server)
        .send(acceptItem(request, request).profile(partner.code()))
        .succeeds("AcceptItem");
    assertThat(desk.lend(PATRON, request).status()).isIn(200, 201);
    return request;
  }

  private void renew(String item) {
    var answer = desk.renew(item);
    assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
  }

  /** A message that no workflow creates: a recall without a request. */
  private void put(String request, String item) {
    records.execute(WaitingRecall.of(partner.code(), request, item));
  }

  private String warnings(String request) {
    return api()
        .get("borrowing-requests?externalId=" + request)
        .json()
        .at("/rows/0/staffWarning")
        .asText();
  }

  private ApiClient api() {
    return new ApiClient(server, "admin", "interlend");
  }

  private long counted(String what) {
    return api().get("counts").json().path(what).asLong();
  }

  private Instant dueAt(String barcode) {
    return instant("select due_at from loan where barcode = ?", barcode);
  }

  private Instant instant(String query, String parameter) {
    var value = records.value(query, parameter);
    return value instanceof OffsetDateTime moment
        ? moment.toInstant()
        : ((Timestamp) value).toInstant();
  }

  private Object column(String column, String request) {
    return records.value("select " + column + " from outbox where request_id = ?", request);
  }

  private List<List<String>> journal(String request) {
    return records
        .rows(
            """
            select outcome, problem_type from exchange
            where request_id = ? and direction = 'OUT' order by id\
            """,
            request)
        .stream()
        .map(row -> row.stream().map(String::valueOf).toList())
        .toList();
  }

  private void awaitStatus(String request, String status) {
    await(request + " is " + status, () -> status.equals(column("status", request)));
  }

  private static void await(String what, BooleanSupplier condition) {
    Await.until(PATIENCE, what, condition);
  }
}
