package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.lookupUser;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.interlend.support.ApiClient;
import org.interlend.support.Broker;
import org.interlend.support.Database;
import org.interlend.support.InterlendServer;
import org.interlend.support.MailServer;
import org.interlend.support.NcipClient;
import org.interlend.support.NcipMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Two servers that know of each other only by the common database. A change of settings is in force
 * at once on the server on which it was made, and within a second on the other.
 */
class TwoServersIT {

  private static final String PATRON = "P0043188";
  private static final String SECRET = "a-secret-of-the-two-servers";
  private static final long IN_FORCE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final int REPETITIONS = 5;
  private static final int CHANGES = 2;

  private static MailServer mail;
  private static InterlendServer first;
  private static InterlendServer second;

  @BeforeAll
  static void start() {
    mail = MailServer.up();
    first =
        InterlendServer.start(
            Database.POSTGRESQL,
            Map.of(
                "INTERLEND_SMTP_RETRY_AFTER",
                "PT1S",
                "INTERLEND_AUDIT_DAYS",
                "100",
                "INTERLEND_OUTBOX_TIMEOUT",
                "PT30S"));
    second = first.startBeside();
  }

  @AfterAll
  static void stop() {
    second.close();
    first.close();
    mail.close();
  }

  @Nested
  class SettingsOfTheServer extends ServerSettingsPage {
    SettingsOfTheServer() {
      super(first, second, mail);
    }
  }

  @Nested
  class WithAFastClock extends WrongClock {
    WithAFastClock() {
      super(first);
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

  /** The server accepts the message, and remembers by what. */
  private static void untilNow(NcipClient client, NcipMessage message) {
    for (var n = 0; n < REPETITIONS; n++) {
      client.send(message).succeeds("LookupUser");
    }
  }

  /** Waits for a second since the change, in which the server gets other messages. */
  private static void await(NcipClient client, long changed) {
    while (System.nanoTime() - changed < IN_FORCE_NANOS) {
      client.send(lookupUser(PATRON));
    }
  }
}
