package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.interlend.audit.AuditEntry;
import org.interlend.audit.AuditLog;
import org.interlend.audit.AuditSubject;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerStatus;
import org.interlend.partners.PartnerStubs;
import org.interlend.partners.Partners;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.protocol.NamedLibrary;
import org.interlend.partners.protocol.SigelComparison;
import org.interlend.persistence.DatabaseFailure;
import org.junit.jupiter.api.Test;

/** Records of libraries that brokers name by their Sigel. */
@InContainer
class PartnerStubsIT {

  private static final int CALLS = 8;

  /** Of libraries that staff have not completed. */
  private static final int LIMIT = 2000;

  private final String sigel = "DE-T " + UUID.randomUUID().toString().substring(0, 8);

  private final Logger log = Logger.getLogger(PartnerStubs.class.getName());

  @Inject private Partners partners;
  @Inject private PartnerStubs stubs;
  @Inject private AuditLog audit;
  @Inject private Tables tables;

  @Resource private ManagedExecutorService executor;

  @Test
  void anUnknownLibraryGetsAnInactiveRecordOnce() {
    Partner stub = stubs.stubOf(NamedLibrary.of(sigel), BrokerProtocol.SLNP).orElseThrow();

    assertThat(stub.code()).isEqualTo(sigel);
    assertThat(stub.name()).isEqualTo(sigel);
    assertThat(stub.status()).isEqualTo(PartnerStatus.INACTIVE);
    assertThat(stub.isStub()).isTrue();
    assertThat(stub.missing()).isEmpty();
    assertThat(audit.latest(AuditSubject.partner(sigel)))
        .singleElement()
        .extracting(AuditEntry::doneBy, entry -> entry.sentence(Locale.ENGLISH))
        .containsExactly("SLNP", "created");
    String otherSpelling = sigel.substring("DE-".length()).toUpperCase(Locale.ROOT);
    assertThat(stubs.stubOf(NamedLibrary.of(otherSpelling), BrokerProtocol.SLNP))
        .hasValueSatisfying(same -> assertThat(same.id()).isEqualTo(stub.id()));
    assertThat(stubs.find(otherSpelling, SigelComparison.LIBRIS)).isEmpty();
    assertThat(stubs.find(sigel, SigelComparison.LIBRIS)).isPresent();
  }

  @Test
  void whatLibrisTellsOfALibraryIsKept() {
    NamedLibrary library =
        new NamedLibrary(sigel, "Exempelbiblioteket", "Box 1\n\n903 00 Umeå", "ill@example.org");

    Partner stub = stubs.stubOf(library, BrokerProtocol.LIBRIS).orElseThrow();

    assertThat(stub.name()).isEqualTo("Exempelbiblioteket");
    assertThat(stub.address()).isEqualTo("Box 1\n903 00 Umeå");
    assertThat(stub.email()).isEqualTo("ill@example.org");
  }

  @Test
  void aKnownAliasIsNotAnUnknownLibrary() {
    Partner known = partners.get("BRIGHTWATER");
    String alias = known.agencyAliases().iterator().next();

    assertThat(stubs.stubOf(NamedLibrary.of(alias), BrokerProtocol.SLNP))
        .hasValueSatisfying(found -> assertThat(found.code()).isEqualTo("BRIGHTWATER"));
    assertThat(stubs.find("de-" + alias.toLowerCase(Locale.ROOT), SigelComparison.SLNP))
        .isPresent();
    assertThat(stubs.find(alias.toLowerCase(Locale.ROOT), SigelComparison.LIBRIS)).isEmpty();
  }

  @Test
  void concurrentOrdersOfOneLibraryMakeOneRecord() throws Exception {
    Callable<Partner> order =
        () -> stubs.stubOf(NamedLibrary.of(sigel), BrokerProtocol.SLNP).orElseThrow();

    for (var result : executor.invokeAll(Collections.nCopies(CALLS, order))) {
      try {
        result.get();
      } catch (ExecutionException failed) {
        assertThat(failed.getCause()).matches(DatabaseFailure::isConflict, "is a conflict");
        assertThat(order.call().code()).isEqualTo(sigel);
      }
    }
    assertThat(tables.texts("select code from partner where code = ?", sigel)).hasSize(1);
  }

  @Test
  void aFloodOfUnknownLibrariesEndsAtTheLimitAndTheLogSaysSoOnce() {
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler listener =
        new ConsoleHandler() {
          @Override
          public void publish(LogRecord line) {
            logged.add(line.getMessage());
          }
        };
    log.addHandler(listener);
    stubs.stubOf(NamedLibrary.of(sigel), BrokerProtocol.SLNP);
    tables.execute("create table flood as select * from partner where code = '" + sigel + "'");
    try {
      for (int rows = 1; rows < LIMIT; rows *= 2) {
        tables.execute("insert into flood select * from flood");
      }
      tables.execute(
          "update flood set id = nextval('partner_seq')",
          "update flood set code = 'FLOOD-' || id, stub_sigel = 'SLNP:FLOOD-' || id",
          "insert into partner select * from flood");

      assertThat(stubs.stubOf(NamedLibrary.of(sigel + "-2"), BrokerProtocol.SLNP)).isEmpty();
      assertThat(stubs.stubOf(NamedLibrary.of(sigel + "-3"), BrokerProtocol.LIBRIS)).isEmpty();
      assertThat(logged).hasSize(1);
      assertThat(stubs.stubOf(NamedLibrary.of(sigel), BrokerProtocol.SLNP))
          .as("one that is known")
          .isPresent();
    } finally {
      log.removeHandler(listener);
      tables.execute(
          "delete from partner where code like 'FLOOD-%'",
          "drop table flood", "update settings_version set number = number + 1");
    }
    assertThat(stubs.stubOf(NamedLibrary.of(sigel + "-2"), BrokerProtocol.SLNP)).isPresent();
  }
}
