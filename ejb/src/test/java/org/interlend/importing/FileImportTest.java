package org.interlend.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.interlend.WorkflowException;
import org.junit.jupiter.api.Test;

/** An import during which servers crash. */
class FileImportTest {

  private static final Instant NOW = Instant.parse("2026-04-24T10:00:00Z");

  private final FileImport file =
      new FileImport(
          ImportKind.CATALOG,
          new FileToImport("bad.xml", Path.of("bad.xml"), 100, false),
          "staff",
          NOW);

  @Test
  void anImportThatCrashesThreeServersWithoutProgressIsNotRestarted() {
    take(2);
    assertThat(file.isClaimedTooOften()).isFalse();
    take(1);
    assertThat(file.isClaimedTooOften()).isTrue();

    file.failed(NOW, ImportFailure.SERVER_ENDED, "0");
    assertThat(file.problemSentence(Locale.ENGLISH))
        .contains("ended three times", "after record 0");
  }

  @Test
  void aPathOfAnotherEncodingIsNoneOfThisServer() {
    assertThat(ImportTransactions.isPathOfThisEncoding(file::path)).isTrue();
    assertThat(ImportTransactions.isPathOfThisEncoding(() -> Path.of("no\0path"))).isFalse();
  }

  @Test
  void inTheWatchedFolderAPathOfAnotherEncodingIsForAnotherServer() {
    assertThat(ImportTransactions.isForThisServer(() -> Path.of("no\0path"), true)).isFalse();
    assertThat(ImportTransactions.isForThisServer(() -> Path.of("no\0path"), false)).isTrue();
  }

  @Test
  void aCrashAfterSavedRecordsIsNotCounted() {
    take(2);
    file.processed(400, 50, NOW);
    take(2);
    file.processed(0, 50, NOW);
    assertThat(file.isClaimedTooOften()).isFalse();
    take(1);
    assertThat(file.isClaimedTooOften()).isTrue();
  }

  @Test
  void anOutageOfTheDatabaseIsNotCounted() {
    take(2);
    file.interrupted();
    take(1);
    assertThat(file.isClaimedTooOften()).isFalse();
    take(1);
    assertThat(file.isClaimedTooOften()).isTrue();
  }

  @Test
  void aFileIsLoadedFromItsBeginningAfterItsDryRun() {
    FileImport patrons = patrons();
    patrons.makeDryRun();
    patrons.claimed(NOW, NOW);
    patrons.count(RecordResult.saved(RecordResult.Outcome.NEW, 0, List.of()), 0);
    patrons.count(RecordResult.saved(RecordResult.Outcome.UNCHANGED, 0, List.of()), 0);
    patrons.processed(2, 100, NOW);
    assertThatThrownBy(() -> patrons.load("staff", NOW)).isInstanceOf(WorkflowException.class);
    patrons.finished(NOW);
    assertThat(patrons.saved()).isEqualTo(1);

    patrons.load("another", NOW);

    assertThat(patrons.status()).isEqualTo(ImportStatus.WAITING);
    assertThat(patrons.dryRun()).isFalse();
    assertThat(patrons.createdBy()).isEqualTo("another");
    assertThat(patrons.processed() + patrons.saved() + patrons.unchanged()).isZero();
    assertThat(patrons.percent()).isZero();
  }

  @Test
  void whatWasLoadedIsNotLoadedAgain() {
    FileImport patrons = patrons();
    patrons.claimed(NOW, NOW);
    patrons.finished(NOW);
    assertThatThrownBy(() -> patrons.load("staff", NOW)).isInstanceOf(WorkflowException.class);
    assertThatThrownBy(() -> patrons.resume(NOW)).isInstanceOf(WorkflowException.class);
  }

  @Test
  void aDayAfterTheEndOfALoadItsFileIsNoLongerThere() {
    FileImport patrons = patrons();
    patrons.stop(NOW);
    patrons.resume(NOW.plus(Duration.ofDays(1)));
    assertThat(ImportSpool.isFileDeleted(patrons, NOW.plus(Duration.ofDays(2)))).isFalse();

    patrons.stop(NOW);
    Instant later = NOW.plus(Duration.ofDays(1)).plusSeconds(1);
    assertThat(ImportSpool.isFileDeleted(patrons, later)).isTrue();
    assertThatThrownBy(() -> patrons.resume(later)).isInstanceOf(WorkflowException.class);
  }

  @Test
  void aCatalogHasNoDryRun() {
    assertThatThrownBy(file::makeDryRun).isInstanceOf(IllegalArgumentException.class);
  }

  private static FileImport patrons() {
    return new FileImport(
        ImportKind.PATRONS, new FileToImport("p.csv", Path.of("p.csv"), 100, false), "staff", NOW);
  }

  @Test
  void staffMayRetryTheImport() {
    take(3);
    file.failed(NOW, ImportFailure.SERVER_ENDED, "0");
    file.resume(NOW.plus(Duration.ofDays(80)));
    assertThat(file.isClaimedTooOften()).isFalse();
    assertThat(file.endedAt()).as("it has not ended").isNull();
    assertThat(file.problem()).isNull();
    take(1);
    assertThat(file.problemSentence(Locale.ENGLISH)).isNull();
  }

  private void take(int times) {
    for (int i = 0; i < times; i++) {
      file.claimed(NOW, NOW);
    }
  }
}
