package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.lookupUser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.interlend.console.SignInProvider;
import org.interlend.console.SignInVisit;
import org.interlend.console.SingleSignOn;
import org.interlend.security.DirectorySignIn;
import org.interlend.security.SecretGuessing;
import org.interlend.security.StaffDirectory;
import org.interlend.slnp.SlnpPartner;
import org.interlend.support.ApiClient;
import org.interlend.support.Await;
import org.interlend.support.Broker;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.interlend.support.MailServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.interlend.support.OwnPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers that know of each other by the common database, and keep the sessions of the console
 * together. A change of settings is in force at once on the server on which it was made, and within
 * a second on the other. At last one of them is killed, and the other one loses the database.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class TwoServersIT {

  private static final String PATRON = "P0043188";
  private static final String SECRET = "a-secret-of-the-two-servers";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long IN_FORCE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int REPETITIONS = 5;
  private static final int CHANGES = 2;

  private static final String MAPPING =
      "[{\"claim\": \"groups\", \"value\": \"ill\", \"roles\": [\"RESOURCE_SHARING_OPERATOR\"]}]";

  private static SignInProvider provider;
  private static StaffDirectory people;
  private static ServerClock clock;
  private static MailServer mail;
  private static OwnPostgres database;
  private static InterlendServer first;
  private static InterlendServer second;
  private static SlnpPartner zfl;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    var cluster = new DocumentedCluster(directory);
    database = new OwnPostgres(directory);
    mail = MailServer.up();
    provider = new SignInProvider();
    people = new StaffDirectory(directory);
    var settings = new HashMap<>(provider.settings());
    settings.putAll(people.settings());
    settings.putAll(DatabaseOutage.settings(database));
    settings.put("INTERLEND_TRUSTED_PROXIES", "127.0.0.1, " + SecretGuessing.PROXIES);
    settings.put("INTERLEND_SMTP_RETRY_AFTER", "PT1S");
    settings.put("INTERLEND_AUDIT_DAYS", "100");
    settings.put("INTERLEND_OUTBOX_TIMEOUT", "PT30S");
    first = InterlendServer.start(Database.POSTGRESQL, settings, cluster::setUp);
    var mapped = new ApiClient(first, "admin", "interlend").put("claim-mappings", MAPPING);
    assertThat(mapped.status()).isEqualTo(200);
    // The first server has the port before there is a second one, which could open it as well.
    zfl = SlnpPartner.open(first, Map.of("temporaryRecords", "AT_ORDER"));
    clock = new ServerClock(directory);
    var more = new HashMap<>(clock.settings());
    more.put("INTERLEND_PUBLIC_URL", SignInVisit.publicUri(first).toString());
    second = first.startBeside(more, cluster::setUp);
  }

  @AfterAll
  static void stop() {
    second.close();
    first.close();
    mail.close();
    provider.close();
    people.close();
    database.close();
  }

  @Nested
  class SettingsOfTheServer extends ServerSettingsPage {
    SettingsOfTheServer() {
      super(first, second, mail);
    }
  }

  @Nested
  class LettersAndMessages extends SharedQueues {
    LettersAndMessages() {
      super(first, second, mail);
    }
  }

  @Nested
  class SignIn extends SingleSignOn {
    SignIn() {
      super(first, provider);
    }
  }

  @Nested
  class InTheDirectory extends DirectorySignIn {
    InTheDirectory() {
      super(first, people);
    }
  }

  @Nested
  class Guessing extends SecretGuessing {
    Guessing() {
      super(first);
    }
  }

  @Nested
  class WithAWrongClock extends WrongClock {
    WithAWrongClock() {
      super(first, second, clock);
    }
  }

  @Nested
  @Order(Integer.MAX_VALUE - 1)
  class WhenThePowerIsCut extends PowerCutAmongTwo {
    WhenThePowerIsCut() {
      super(first, second, zfl);
    }
  }

  @Nested
  @Order(Integer.MAX_VALUE)
  class WithoutTheDatabase extends DatabaseOutage {
    WithoutTheDatabase() {
      super(second, database);
    }
  }

  @Test
  void authenticationIsRequiredOnBothServers() throws Exception {
    var here = new NcipClient(first);
    var there = new NcipClient(second);
    try (var partner = Broker.open(first)) {
      for (var n = 0; n < CHANGES; n++) {
        var open = lookupUser(PATRON).profile(partner.code());
        untilNow(there, open);
        here.send(open).succeeds("LookupUser");

        partner.with("secret", SECRET);
        var changed = System.nanoTime();
        here.send(open).isProblem("Agency Authentication Failed");
        await(there, changed);
        there.send(open).isProblem("Agency Authentication Failed");
        there
            .send(lookupUser(PATRON).profile(partner.code()).secret(SECRET))
            .succeeds("LookupUser");

        partner.with("secret", "");
        changed = System.nanoTime();
        here.send(open).succeeds("LookupUser");
        await(there, changed);
        there.send(open).succeeds("LookupUser");
      }
    }
  }

  @Test
  void anInactivePartnerIsRefusedOnBothServers() throws Exception {
    var there = new NcipClient(second);
    try (var partner = Broker.open(first)) {
      var message = lookupUser(PATRON).profile(partner.code());
      untilNow(there, message);

      partner.with("status", "INACTIVE");
      var changed = System.nanoTime();
      assertThat(new NcipClient(first).send(message).problemType()).isNotEmpty();
      await(there, changed);

      assertThat(there.send(message).problemType()).isNotEmpty();
    }
  }

  @Test
  void whatOneServerSavesTheOtherCanSaveAtOnce() {
    var here = new ApiClient(first, "admin", "interlend");
    var there = new ApiClient(second, "admin", "interlend");
    try (var partner = Broker.open(first)) {
      var path = "partners/" + partner.code();
      there.get(path);
      for (var n = 0; n < REPETITIONS; n++) {
        partner.with("notes", "by the first, " + n);
        var mine = (ObjectNode) here.get(path).json();
        var saved = there.put(path, mine.put("notes", "by the second, " + n).toString());

        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        assertThat(there.get(path).json().path("notes").asText()).isEqualTo("by the second, " + n);
      }
    }
  }

  /**
   * A person who was sent to the provider of single sign-on by one server comes back to another,
   * which needs nothing of a session for it.
   */
  @Test
  void anotherServerTakesTheAnswerOfTheProvider() {
    var visit = new SignInVisit(first);
    var start = visit.start("/console/loans.xhtml");
    assertThat(start.headers().allValues("Set-Cookie").toString())
        .doesNotContain("interlend_session");
    var asked = SignInVisit.location(start);
    var claims = "{\"preferred_username\": \"two\", \"name\": \"Two\", \"groups\": [\"ill\"]}";
    var back = visit.signInAt(asked, "sub-two", claims).toString();

    var proxy = SignInVisit.publicUri(first).toString();
    var there = SignInVisit.publicUri(second).toString();
    var answer = visit.get(URI.create(back.replace(proxy, there)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    assertThat(SignInVisit.location(answer)).hasPath("/console/loans.xhtml");
  }

  /** The server accepts the message, and remembers by what. */
  private static void untilNow(NcipClient client, NcipMessage message) {
    for (var n = 0; n < REPETITIONS; n++) {
      client.send(message).succeeds("LookupUser");
    }
  }

  /** Waits for a second since the change, in which the server gets other messages. */
  private static void await(NcipClient client, long changed) {
    Await.until(
        PATIENCE,
        "the end of the second",
        () -> {
          client.send(lookupUser(PATRON));
          return System.nanoTime() - changed >= IN_FORCE_NANOS;
        });
  }
}
