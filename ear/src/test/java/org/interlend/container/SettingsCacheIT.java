package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.interlend.WorkflowException;
import org.interlend.audit.AttributeChange;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditLog;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSnapshot;
import org.interlend.audit.AuditSubject;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.institution.LibraryInput;
import org.interlend.institution.LibraryInput.LocationInput;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.settings.cache.SettingsReadOnlyTransaction;
import org.interlend.settings.cache.SettingsVersionTracker;
import org.interlend.support.Await;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a server remembers of the settings between transactions. A change by SQL that does not count
 * as a change of settings shows what is remembered.
 */
@InContainer
class SettingsCacheIT {

  private static final String FIRST = "First name";
  private static final String OTHER = "Other name";
  private static final String BY_SQL = "Name by SQL";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int READERS = 8;

  private final String code = "LIB-" + UUID.randomUUID().toString().substring(0, 8);

  @Inject private Institutions institutions;
  @Inject private AuditRecorder audit;
  @Inject private AuditLog auditLog;
  @Inject private SettingsVersionTracker version;
  @Inject private SettingsReadOnlyTransaction settingsReadOnlyTransaction;
  @Inject private TransactionTemplate transaction;
  @Inject private Tables tables;

  @Resource private ManagedExecutorService executor;

  @BeforeEach
  void create() {
    save(FIRST);
    assertThat(name()).isEqualTo(FIRST);
  }

  @Test
  void settingsAreReadOnceForManyTransactions() {
    renameBySql();

    assertThat(name()).isEqualTo(FIRST);
    assertThat(nameByLocation()).isEqualTo(FIRST);
    assertThat(institutions.findLibrary(code + "-NONE")).isEmpty();
  }

  @Test
  void aChangeIsInForceWhenItIsCommitted() {
    save(OTHER);

    assertThat(name()).isEqualTo(OTHER);
    assertThat(nameByLocation()).isEqualTo(OTHER);
    assertThat(transaction.requiresNew(this::names)).contains(OTHER);
  }

  @Test
  void aChangeOfAnotherServerIsInForceSoon() {
    renameBySql();
    assertThat(nameByLocation()).isEqualTo(FIRST);

    countChange();

    Await.until(PATIENCE, "the change is in force", () -> name().equals(BY_SQL));
    assertThat(nameByLocation()).isEqualTo(BY_SQL);
  }

  @Test
  void aChangeThatIsRolledBackIsNotRemembered() {
    assertThatThrownBy(
            () ->
                transaction.requiresNew(
                    () -> {
                      save(OTHER);
                      assertThat(institutions.library(code).name()).isEqualTo(OTHER);
                      assertThat(institutions.libraries()).isNotEmpty();
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessageContaining("rolled back");

    assertThat(name()).isEqualTo(FIRST);
    assertThat(nameByLocation()).isEqualTo(FIRST);
    assertThat(transaction.requiresNew(this::names)).contains(FIRST).doesNotContain(OTHER);
  }

  @Test
  void transactionsThatChangeNoSettingsShareTheRecords() {
    Library shared = readOnly(() -> institutions.library(code));

    assertThat(readOnly(() -> institutions.library(code))).isSameAs(shared);
    assertThat(readOnly(() -> institutions.location(code).library())).isSameAs(shared);
    assertThat(transaction.requiresNew(() -> institutions.library(code))).isNotSameAs(shared);
  }

  @Test
  void aSharedRecordStaysAsItIsWhenTheSettingsChange() {
    readOnly(
        () -> {
          Library shared = institutions.library(code);
          ofAnotherThread(() -> institutions.save(library(OTHER, List.of())));
          ofAnotherThread(() -> assertThat(readOnly(this::names)).containsExactly(OTHER));
          assertThat(shared.name()).isEqualTo(FIRST);
          assertThat(shared.locations()).hasSize(1);
          return null;
        });

    assertThat(readOnly(() -> institutions.library(code).name())).isEqualTo(OTHER);
    assertThat(readOnly(() -> institutions.library(code).locations())).isEmpty();
  }

  private <T> T readOnly(Supplier<T> work) {
    return transaction.requiresNew(
        () -> {
          settingsReadOnlyTransaction.declare();
          return work.get();
        });
  }

  @Test
  void whatATransactionReadsThatBeganBeforeAChangeIsNotRemembered() {
    transaction.requiresNew(
        () -> {
          assertThat(institutions.findLibrary(code + "-NONE")).isEmpty();
          ofAnotherThread(() -> save(OTHER));
          assertThat(institutions.library(code).locations()).hasSize(1);
          assertThat(institutions.location(code).library().name()).isEqualTo(OTHER);
          return null;
        });

    renameBySql();

    assertThat(name()).isEqualTo(BY_SQL);
    assertThat(nameByLocation()).isEqualTo(BY_SQL);
  }

  @Test
  void messagesGoOnWhileSettingsChange() throws Exception {
    List<Callable<String>> readers = Collections.nCopies(READERS, this::readsWhileSettingsChange);

    for (Future<String> reader : executor.invokeAll(readers)) {
      assertThat(reader.get()).isEqualTo(FIRST);
    }
  }

  /** A transaction that begins before a change, and reads the same settings again after it. */
  private String readsWhileSettingsChange() {
    return transaction.requiresNew(
        () -> {
          institutions.find();
          version.changed();
          assertThat(institutions.library(code).locations()).hasSize(1);
          version.changed();
          return institutions.location(code).library().name();
        });
  }

  @Test
  void aRemovedLocationIsNotFound() {
    assertThat(nameByLocation()).isEqualTo(FIRST);

    institutions.save(library(FIRST, List.of()));

    assertThat(transaction.requiresNew(() -> institutions.library(code).locations())).isEmpty();
    assertThat(institutions.locations()).noneMatch(each -> each.code().equals(code));
    assertThatThrownBy(() -> institutions.location(code)).isInstanceOf(WorkflowException.class);
  }

  @Test
  void whoChangesSettingsReadsThePresentOnes() {
    renameBySql();
    tables.execute("update library set version = version + 1 where code = '%s'".formatted(code));
    countChange();

    transaction.requiresNew(
        () -> {
          AuditSnapshot change = audit.begin(new AuditSubject(AuditSubject.Kind.LIBRARY, code));
          save(OTHER);
          audit.end(AuditAction.CHANGED, change);
          return null;
        });

    assertThat(name()).isEqualTo(OTHER);
    assertThat(transaction.requiresNew(this::namesBeforeChanges))
        .contains(BY_SQL)
        .doesNotContain(FIRST);
  }

  private List<String> namesBeforeChanges() {
    return auditLog.latest(new AuditSubject(AuditSubject.Kind.LIBRARY, code)).stream()
        .flatMap(entry -> entry.changes().stream())
        .filter(change -> change.attribute().equals("name"))
        .map(AttributeChange::before)
        .toList();
  }

  private void save(String name) {
    institutions.save(library(name, List.of(new LocationInput(code, "Stacks"))));
  }

  private LibraryInput library(String name, List<LocationInput> locations) {
    return Commands.library(code, name, locations, List.of());
  }

  private String name() {
    return transaction.requiresNew(() -> institutions.library(code).name());
  }

  private String nameByLocation() {
    return transaction.requiresNew(() -> institutions.location(code).library().name());
  }

  private List<String> names() {
    return institutions.libraries().stream()
        .filter(each -> each.code().equals(code))
        .map(Library::name)
        .toList();
  }

  private void renameBySql() {
    tables.execute("update library set name = '%s' where code = '%s'".formatted(BY_SQL, code));
  }

  private void countChange() {
    tables.execute("update settings_version set number = number + 1");
  }

  private void ofAnotherThread(Runnable work) {
    try {
      executor.submit(work).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
