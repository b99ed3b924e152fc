package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.interlend.console.ConsoleSetUp;
import org.interlend.console.FirstHour;
import org.interlend.support.ApiClient;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.interlend.support.MailServer;
import org.interlend.support.ServerFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.condition.OS;

/** Starts in production, with what a library does first there, and starts that are refused. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class StartIT {

  private static final String PASSWORD = "first of all passwords";

  /** More than one only on a busy machine; not so many that the server begins to pause. */
  private static final int SIGN_INS = 3;

  private static MailServer mail;
  private static Map<String, String> environment;
  private static InterlendServer server;

  @BeforeAll
  static void startInProduction() {
    mail = MailServer.down();
    environment = new HashMap<>(mail.settings());
    environment.put("INTERLEND_DEMO", "false");
    environment.put("INTERLEND_ADMIN_PASSWORD", PASSWORD);
    environment.put("INTERLEND_LOG_FORMAT", "json");
    server = InterlendServer.start(Database.POSTGRESQL, environment);
  }

  @AfterAll
  static void stop() {
    server.close();
    mail.close();
  }

  @Test
  void aServerInProductionStartsEmpty() throws Exception {
    assertThat(counts(server, "admin", "interlend").statusCode()).isEqualTo(401);
    var answer = counts(server, "admin", PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().replace(" ", "")).contains("\"bibs\":0", "\"messages\":0");
    itUsesTheArchiveOfItsClasses();
    eachLineOfTheLogIsJson();
    nothingIsLoggedThatNoOperatorCanChange();
    noJobFails();
    unknownAccountNamesCannotBeDetectedByTiming();
  }

  /** There is neither an institution nor anything else that a job could need. */
  private static void noJobFails() {
    var admin = new ApiClient(server, "admin", PASSWORD);
    for (var job : admin.get("jobs").json()) {
      var run = admin.post("jobs/" + job.get("name").asText() + "/runs?partner=", "");
      assertThat(run.json().path("failed").asBoolean()).as(run.toString()).isFalse();
    }
  }

  @Nested
  @Order(1)
  class First extends FirstHour {
    First() {
      super(server, PASSWORD);
    }
  }

  @Nested
  class SetUp extends ConsoleSetUp {
    SetUp() {
      super(server, mail, PASSWORD);
    }
  }

  /** Only Linux tells which files a process has mapped, and some Java has no archive of its own. */
  private static void itUsesTheArchiveOfItsClasses() throws Exception {
    if (OS.LINUX.isCurrentOs()
        && Files.exists(Path.of(System.getProperty("java.home"), "lib/server/classes.jsa"))) {
      var archive =
          ServerFolder.BUILT.resolve(
              Runtime.version().feature() < 25 ? "interlend/classes.jsa" : "interlend/classes.aot");
      assertThat(Files.readAllLines(Path.of("/proc/" + server.java().pid() + "/maps")))
          .anyMatch(line -> line.endsWith(archive.toString()));
      assertThat(server.log())
          .noneMatch(line -> line.contains("[warning][cds") || line.contains("[warning][aot"));
    }
  }

  /**
   * Both refusals compute a slow hash; without it the unknown name would be a hundred times as
   * fast.
   */
  private static void unknownAccountNamesCannotBeDetectedByTiming() throws Exception {
    var ratio = 0.0;
    for (var n = 0; n < SIGN_INS && !isAlike(ratio); n++) {
      ratio = (double) nanos("no-such-account") / nanos("admin");
    }
    assertThat(isAlike(ratio)).as("%s times as long", ratio).isTrue();
  }

  private static boolean isAlike(double ratio) {
    return ratio > 0.2 && ratio < 5;
  }

  private static long nanos(String name) throws Exception {
    long began = System.nanoTime();
    assertThat(counts(server, name, "wrong").statusCode()).isEqualTo(401);
    return System.nanoTime() - began;
  }

  @Test
  void aWrongSettingEndsTheStartScript() {
    var environment = Map.of("INTERLEND_HTTP_PORT", "http", "INTERLEND_OUTBOX_TRIES", "many");
    assertThatThrownBy(() -> InterlendServer.start(Database.H2, environment))
        .hasMessageContainingAll(
            "The server ended while it started",
            "Interlend cannot start: INTERLEND_HTTP_PORT is http. It must be",
            "INTERLEND_OUTBOX_TRIES is many. It must be a whole number from 1 to 1000.");
  }

  /** As on a server that another script starts; the demonstration could be reached from outside. */
  @Test
  void theApplicationRefusesAWrongSettingTooAndADemonstrationOnAPublicAddress() {
    var environment =
        Map.of(
            "INTERLEND_NCIP_TCP_ADDRESS", "0.0.0.0",
            "JBOSS_JAVA_SIZING", "-Xmx512m -XX:+UseSerialGC -Dinterlend.smtp.host=none/at/all");
    assertThatThrownBy(() -> InterlendServer.start(Database.H2, environment))
        .hasMessageContainingAll(
            "Interlend cannot start: INTERLEND_SMTP_HOST is none/at/all. It must be a host name",
            "INTERLEND_DEMO is true, and other machines can reach it at 0.0.0.0.",
            "INTERLEND_DEMO_PUBLIC");
  }

  /** From its first line on, which follows what the script says. */
  private static void eachLineOfTheLogIsJson() throws Exception {
    var lines =
        server.log().stream().dropWhile(line -> !line.startsWith("{")).map(StartIT::json).toList();
    assertThat(lines)
        .extracting(line -> line.path("message").asText())
        .anyMatch(message -> message.startsWith("Interlend is ready"))
        .first()
        .asString()
        .startsWith("JBoss Modules version");
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.path("timestamp").asText()).isNotEmpty();
              assertThat(line.path("level").asText()).isNotEmpty();
            });
  }

  private static void nothingIsLoggedThatNoOperatorCanChange() throws Exception {
    assertThat(server.log())
        .noneMatch(line -> line.contains("sun.misc.Unsafe")) // of Java 24 and later
        .noneMatch(line -> line.contains("No routing provider found"))
        .noneMatch(line -> line.contains("should not have a final or static method"));
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON: " + line, e);
    }
  }

  private static String basic(String name, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> counts(InterlendServer server, String name, String password)
      throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(server.httpUri().resolve("api/counts"))
                .header("Authorization", basic(name, password))
                .build(),
            BodyHandlers.ofString());
  }
}
