package org.interlend.operation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.interlend.support.NcipMessage.lookupUser;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.BrokerServer;
import org.interlend.support.FreePort;
import org.interlend.support.InterlendServer;
import org.interlend.support.Marc;
import org.interlend.support.NcipClient;
import org.interlend.support.OwnPostgres;
import org.interlend.support.Records;
import org.interlend.support.WaitingRecall;
import org.junit.jupiter.api.Test;

/** A database that is away for a while, or answers no more. */
abstract class DatabaseOutage {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The server waits two seconds for the database. */
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(7);

  private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(8);
  private static final int MESSAGES = 40;
  private static final int RECORDS = 500;
  private static final String PARTNER = "BRIGHTWATER";

  private final HttpClient http = HttpClient.newHttpClient();
  private final InterlendServer server;
  private final OwnPostgres database;
  private final NcipClient broker;

  /**
   * @param server with {@link #settings}
   */
  DatabaseOutage(InterlendServer server, OwnPostgres database) {
    this.server = server;
    this.database = database;
    broker = new NcipClient(server);
  }

  /** The first host of the database's address refuses connections, like a stopped primary. */
  static Map<String, String> settings(OwnPostgres database) {
    var settings =
        database.settings(
            "127.0.0.1:%d,".formatted(FreePort.next()),
            "?targetServerType=primary&socketTimeout=" + SOCKET_TIMEOUT.toSeconds());
    settings.put("INTERLEND_OUTBOX_RETRY_AFTER", "PT0.2S");
    return settings;
  }

  @Test
  void messagesAreRefusedAtOnceDuringAnOutageAndReadinessIsDown() throws Exception {
    await(200);
    broker.send(lookupUser("P0043188")).succeeds("LookupUser");

    database.stop();
    var refused = IntStream.range(0, 11).mapToObj(i -> timeOfRefusal()).sorted().toList();
    assertThat(refused.get(refused.size() / 2)).isLessThan(Duration.ofMillis(500));
    var down = await(503);
    assertThat(down.body())
        .startsWith("{\"status\":\"DOWN\"")
        .contains(
            "{\"status\":\"DOWN\",\"name\":\"database\",\"data\":{\"reason\":\"The database does"
                + " not answer.\"}}")
        .doesNotContain("127.0.0.1", "postgres", "Exception");
    assertThat(counts().statusCode()).isEqualTo(503);
    assertThat(page("console/home.xhtml")).contains("Something went wrong", "your administrator");
    assertThat(page("console/my/index.xhtml")).contains("Something went wrong", "tell the desk");
    assertThat(metrics())
        .contains("interlend_database_up 0")
        .contains("outcome=\"failed\",partner=\"unknown\",service=\"LookupUser\"");
    assertThat(server.log())
        .as("the reason once, and no stack trace for each attempt to connect")
        .anyMatch(line -> line.matches(".*The database does not answer: \\S.*"))
        .noneMatch(line -> line.contains("IJ000604"))
        .as("one stack trace for a page")
        .anyMatch(line -> line.contains("UT005023"))
        .noneMatch(line -> line.contains("[org.omnifaces.filter.FacesExceptionFilter]"));

    database.start();
    await(200);
    broker.send(lookupUser("P0043188")).succeeds("LookupUser");
    assertThat(metrics()).contains("interlend_database_up 1");
  }

  @Test
  void aFrozenDatabaseHoldsNoThreadForLongAndNeedsNoRestartOfTheServer() throws Exception {
    await(200);
    broker.send(lookupUser("P0043188")).succeeds("LookupUser");
    var senders = Executors.newFixedThreadPool(MESSAGES);
    database.freeze();
    try {
      List<Future<Duration>> first = new ArrayList<>();
      for (int i = 0; i < MESSAGES; i++) {
        first.add(senders.submit(this::timeOfRefusal));
      }
      await(503);
      assertThat(metrics()).contains("interlend_database_up 0");
      for (var each : first) {
        assertThat(each.get()).isLessThan(SOCKET_TIMEOUT.multipliedBy(2).plus(LONGEST_ANSWER));
      }
      var threads = threads();
      for (int i = 0; i < MESSAGES; i++) {
        assertThat(timeOfRefusal()).isLessThan(LONGEST_ANSWER);
      }
      assertThat(counts().statusCode()).isEqualTo(503);
      assertThat(threads())
          .as("the server has other threads that come and go; held ones would be " + MESSAGES)
          .isLessThan(threads + MESSAGES / 2);
    } finally {
      database.thaw();
      senders.shutdownNow();
    }
    await(200);
    broker.send(lookupUser("P0043188")).succeeds("LookupUser");
  }

  @Test
  void aCallThatWaitsTooLongForALockIsRefusedAsInAnOutage() throws Exception {
    await(200);
    refusedWhileLocked("patron", () -> call("patrons/u88131"));
    assertThat(call("patrons/u88131").statusCode()).isEqualTo(200);
  }

  @Test
  void aCallWhoseAccountCannotBeReadIsRefusedAsInAnOutage() throws Exception {
    await(200);
    refusedWhileLocked("staff_account", () -> call("counts", "stranger:interlend"));
    assertThat(call("counts", "stranger:interlend").statusCode()).isEqualTo(401);
  }

  private void refusedWhileLocked(String table, Supplier<HttpResponse<String>> call)
      throws Exception {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table " + table);
      var refused = call.get();
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).contains("5");
      assertThat(refused.body()).contains("The database does not answer. Nothing was changed");
      connection.rollback();
    }
  }

  /** One message fetches the next keys of the journal for all others. */
  @Test
  void messagesThatWaitForKeysLeaveTheProcessorToOthers() throws Exception {
    await(200);
    var senders = Executors.newFixedThreadPool(MESSAGES);
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("alter sequence exchange_seq increment by 50");
      List<Future<?>> sent = new ArrayList<>();
      for (int i = 0; i < 3 * MESSAGES; i++) {
        sent.add(senders.submit(() -> broker.send(lookupUser("P0043188")).succeeds("LookupUser")));
      }
      Await.until(
          PATIENCE,
          "keys are waited for",
          () ->
              query("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                  .equals("1"));
      Thread.sleep(1000);
      var before = processorTime();
      Thread.sleep(3000);
      assertThat(processorTime().minus(before)).isLessThan(Duration.ofSeconds(1));
      connection.rollback();
      for (var each : sent) {
        each.get();
      }
    } finally {
      senders.shutdownNow();
    }
  }

  /** The partner has answered, so the message must not be sent a second time. */
  @Test
  void theAnswerOfAPartnerIsKeptDuringAShortFailover() throws Exception {
    var recall = fresh("OUTAGE");
    try (var peer = new BrokerServer()) {
      peer.holdAnswer(recall);
      execute(
          "update partner set ncip_url = '%s' where code = '%s'".formatted(peer.url(), PARTNER),
          "update settings_version set number = number + 1");
      Records.awaitInForce();
      execute(WaitingRecall.of(PARTNER, recall, recall));
      Await.until(PATIENCE, "the recall is sent", () -> !peer.received(recall).isEmpty());

      database.stop();
      peer.releaseAnswers();
      Thread.sleep(3000);
      database.start();

      Await.until(PATIENCE, "the answer is kept", () -> status(recall).equals("SENT"));
      assertThat(peer.received(recall)).hasSize(1);
    }
  }

  /** As PostgreSQL refuses every write while its disk is full. */
  @Test
  void anImportLosesNoRecordWhileTheDatabaseHasNoRoom() throws Exception {
    await(200);
    var prefix = fresh("FULL");
    // A sequence counts although the transaction is rolled back.
    execute(
        "create sequence full_disk_met",
        """
        create function full_disk() returns trigger language plpgsql as $$ begin
          perform nextval('full_disk_met');
          raise exception 'could not extend file' using errcode = '53100'; end $$""",
        "create trigger full_disk before insert on item for each row execute function full_disk()");
    var admin = new ApiClient(server, "admin", "interlend");
    var books =
        IntStream.range(0, RECORDS)
            .mapToObj(
                n -> Marc.book(prefix + n, "Volume " + n).copy("STACKS", "F", prefix + "-" + n))
            .toArray(Marc[]::new);
    var file = Marc.collection(books);
    var accepted = admin.post("catalog", "application/xml", file, "Prefer", "respond-async");
    assertThat(accepted.status()).isEqualTo(202);
    var ofImport = "from file_import where id = " + accepted.json().path("id").asLong();
    Await.until(
        PATIENCE,
        "the import has met the full disk and tries again",
        () -> Integer.parseInt(query("select last_value from full_disk_met")) > 1);
    assertThat(broker.send(acceptItem(prefix, prefix)).problemType())
        .contains("Temporary Processing Failure");
    assertThat(server.log())
        .as("the reason without a stack trace for each message")
        .anyMatch(
            line ->
                line.endsWith("A message could not be processed: ERROR: could not extend file"));
    execute(
        "drop trigger full_disk on item",
        "drop function full_disk()",
        "drop sequence full_disk_met");

    Await.until(
        PATIENCE,
        "the file is loaded",
        () -> query("select status " + ofImport).equals("FINISHED"));
    assertThat(query("select refused " + ofImport)).isEqualTo("0");
    assertThat(query("select count(*) from item where barcode like '" + prefix + "-%'"))
        .isEqualTo(Integer.toString(RECORDS));
  }

  private Duration timeOfRefusal() {
    var began = Instant.now();
    assertThat(broker.send(lookupUser("P0043188")).problemType())
        .contains("Temporary Processing Failure");
    return Duration.between(began, Instant.now());
  }

  private String status(String request) {
    return query("select status from outbox where request_id = '" + request + "'");
  }

  private String query(String sql) {
    try (var connection = database.connect();
        var found = connection.createStatement().executeQuery(sql)) {
      found.next();
      return found.getString(1);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void execute(String... statements) throws Exception {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      for (var each : statements) {
        statement.execute(each);
      }
    }
  }

  private Duration processorTime() {
    return server.java().info().totalCpuDuration().orElseThrow();
  }

  /** The threads of the server's process. */
  private int threads() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/%d/status".formatted(server.java().pid())))) {
      return lines
          .filter(line -> line.startsWith("Threads:"))
          .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    }
  }

  private HttpResponse<String> await(int status) {
    Await.until(PATIENCE, "readiness " + status, () -> ready().statusCode() == status);
    return ready();
  }

  private HttpResponse<String> ready() {
    var began = Instant.now();
    var answer = get(HttpRequest.newBuilder(server.httpUri().resolve("health/ready")));
    assertThat(Duration.between(began, Instant.now())).isLessThan(LONGEST_ANSWER);
    return answer;
  }

  /** A call of the API by a member of staff. */
  private HttpResponse<String> counts() {
    var began = Instant.now();
    var answer = call("counts");
    assertThat(Duration.between(began, Instant.now())).isLessThan(LONGEST_ANSWER);
    return answer;
  }

  private HttpResponse<String> call(String path) {
    return call(path, "admin:interlend");
  }

  /**
   * @param account with its password, after a colon
   */
  private HttpResponse<String> call(String path, String account) {
    return get(
        HttpRequest.newBuilder(server.httpUri().resolve("api/" + path))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(account.getBytes(US_ASCII))));
  }

  private String page(String path) {
    var answer = get(HttpRequest.newBuilder(server.httpUri().resolve(path)));
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains(answer.headers().firstValue("X-Request-Id").orElseThrow());
    return answer.body();
  }

  private String metrics() {
    return get(HttpRequest.newBuilder(server.httpUri().resolve("api/metrics"))
            .header("Authorization", "Bearer " + InterlendServer.METRICS_TOKEN))
        .body();
  }

  private HttpResponse<String> get(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
