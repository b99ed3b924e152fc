package org.interlend.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.lookupUser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.interlend.support.ApiClient;
import org.interlend.support.Fault;
import org.interlend.support.Fault.Write;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipAnswer;
import org.interlend.support.NcipClient;
import org.interlend.support.OnOneDatabase;
import org.interlend.support.Records;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log entries for operators, and how they lead to the message and back. */
@OnOneDatabase
class LogIT {

  private static final String HEADER = "X-Interlend-Exchange";
  private static final String PATRON = "P0043177";
  private static final String PIN = "4821-pin-of-a-patron";
  private static final String SECRET = "a-secret-that-is-in-no-log";
  private static final int TOO_LARGE = 3_000_000;

  private final InterlendServer server;
  private final NcipClient broker;
  private final ApiClient api;
  private final Records records;

  LogIT(InterlendServer server) {
    this.server = server;
    broker = new NcipClient(server);
    api = new ApiClient(server, "admin", "interlend");
    records = new Records(server);
  }

  @Test
  @DisplayName(
      "C80 a failure is in the log under the reference that its sender got, without secrets")
  void aFailureIsLoggedUnderTheReferenceInTheAnswer() {
    var withPin =
        lookupUser(PATRON)
            .secret(SECRET)
            .without("UserId")
            .input("Barcode Id", PATRON)
            .input("PIN", PIN);
    var before = server.log().size();
    HttpResponse<byte[]> failed;
    HttpResponse<byte[]> refused;
    try (var fault = Fault.at(Write.of("INSERT exchange"), server)) {
      failed = broker.post("", "application/xml", lookupUser(PATRON).secret(SECRET).bytes());
      refused = broker.post("", "application/xml", withPin.bytes());
    }

    NcipAnswer.valid(failed).isProblem("Temporary Processing Failure");
    NcipAnswer.valid(refused).isProblem("User Authentication Failed");
    var log = server.log();
    var lines = log.subList(before, log.size());
    assertThat(lines)
        .filteredOn(line -> line.contains(" ERROR "))
        .filteredOn(line -> line.contains(name(failed) + " A message could not be processed"))
        .hasSize(1);
    assertThat(lines)
        .filteredOn(line -> line.contains("The journal could not be written"))
        .hasSize(2)
        .anyMatch(line -> line.contains(" " + name(failed) + " "))
        .anyMatch(line -> line.contains(" " + name(refused) + " "));
    assertThat(lines)
        .filteredOn(line -> line.contains("(default task-"))
        .allMatch(line -> line.contains(name(failed)) || line.contains(name(refused)));
    assertThat(String.join("\n", lines)).doesNotContain(PIN, SECRET);
  }

  @Test
  void aMessageIsFoundByTheReferenceInTheAnswer() {
    var name = name(broker.post("", "application/xml", lookupUser("P9999999").bytes()));

    assertThat(records.value("select problem_type from exchange where reference = ?", name))
        .isEqualTo("Unknown User");
    var found = api.get("messages?text=" + name).json();
    assertThat(found.path("total").asInt()).isOne();
    assertThat(found.at("/rows/0/reference").asText()).isEqualTo(name);
  }

  @Test
  void theJournalKeepsTheBeginningOfAMessageFromAnUnknownSender() {
    var message = lookupUser(PATRON).profile("NO-PARTNER").book("x".repeat(100_000));
    var name = name(broker.post("", "application/xml", message.bytes()));

    assertThat(records.count("select length(request_body) from exchange where reference = ?", name))
        .isEqualTo(4096);
  }

  @Test
  void aLineForManyRefusedMessagesSaysHowManyThereWere() {
    var reference = UUID.randomUUID().toString().substring(0, 16);
    records.execute(
        """
        insert into exchange (id, reference, happened_at, direction, protocol, peer, outcome,
          duration_millis, unlisted_messages, request_body, response_body)
        values (nextval('exchange_seq'), '%s', current_timestamp, 'IN', 'NCIP2_HTTP',
          '198.51.100.7', 'PROBLEM', 0, 7, cast('' as bytea), cast('' as bytea))"""
            .formatted(reference));

    var line = api.get("messages?text=" + reference).json().at("/rows/0");
    assertThat(line.path("unlistedMessages").asInt()).isEqualTo(7);
    assertThat(line.path("peer").asText()).isEqualTo("198.51.100.7");
  }

  @Test
  void twoMessagesHaveTwoReferences() {
    var message = lookupUser(PATRON).bytes();

    assertThat(name(broker.post("", "application/xml", message)))
        .isNotEqualTo(name(broker.post("", "application/xml", message)));
  }

  @Test
  void aTooLargeMessageHasAReference() {
    var answer = broker.post("", "application/xml", new byte[TOO_LARGE]);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(records.value("select outcome from exchange where reference = ?", name(answer)))
        .isEqualTo("PROBLEM");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P0043177", "P9999999"})
  void aSoapAnswerHasTheReferenceInItsHeader(String patron) throws Exception {
    var envelope =
        """
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">\
        <soap:Body>%s</soap:Body></soap:Envelope>"""
            .formatted(lookupUser(patron).xml().replaceFirst("<\\?xml[^>]*>", ""));
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(server.httpUri() + "ncip/soap"))
                    .header("Content-Type", "text/xml; charset=UTF-8")
                    .POST(BodyPublishers.ofString(envelope, UTF_8))
                    .build(),
                BodyHandlers.ofByteArray());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(records.rows("select protocol from exchange where reference = ?", name(answer)))
        .containsExactly(List.of("NCIP2_SOAP"));
  }

  private static String name(HttpResponse<byte[]> answer) {
    var name = answer.headers().firstValue(HEADER).orElse("");
    assertThat(name).matches("[a-z0-9]{10}");
    return name;
  }
}
