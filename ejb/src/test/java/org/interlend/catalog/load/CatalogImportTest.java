package org.interlend.catalog.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An import during which servers crash. */
class CatalogImportTest {

  private static final Instant NOW = Instant.parse("2026-04-24T10:00:00Z");

  private final CatalogImport file =
      new CatalogImport(new ImportFile("bad.xml", Path.of("bad.xml"), 100, false), "staff", NOW);

  @Test
  void anImportThatCrashesThreeServersWithoutProgressIsNotRestarted() {
    take(2);
    assertThat(file.endsServers()).isFalse();
    take(1);
    assertThat(file.endsServers()).isTrue();

    file.failed(NOW, ImportProblem.SERVER_ENDED, "0");
    assertThat(file.problemSentence(Locale.ENGLISH))
        .contains("ended three times", "after record 0");
  }

  @Test
  void aCrashAfterSavedRecordsIsNotCounted() {
    take(2);
    file.processed(400, 50, NOW);
    take(2);
    file.processed(0, 50, NOW);
    assertThat(file.endsServers()).isFalse();
    take(1);
    assertThat(file.endsServers()).isTrue();
  }

  @Test
  void anOutageOfTheDatabaseIsNotCounted() {
    take(2);
    file.interrupted();
    take(1);
    assertThat(file.endsServers()).isFalse();
    take(1);
    assertThat(file.endsServers()).isTrue();
  }

  @Test
  void staffMayRetryTheImport() {
    take(3);
    file.failed(NOW, ImportProblem.SERVER_ENDED, "0");
    file.resume();
    assertThat(file.endsServers()).isFalse();
    take(1);
    assertThat(file.problem()).isNull();
    assertThat(file.problemSentence(Locale.ENGLISH)).isNull();
  }

  private void take(int times) {
    for (int i = 0; i < times; i++) {
      file.claimed(NOW, NOW);
    }
  }
}
