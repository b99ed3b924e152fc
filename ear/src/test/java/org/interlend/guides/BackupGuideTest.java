package org.interlend.guides;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.h2.Driver;
import org.interlend.support.Database;
import org.interlend.support.GuideCommands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the guide for backups that need no server. */
@DisabledOnOs(OS.WINDOWS)
class BackupGuideTest {

  private static final String GUIDE = "operations/backup.md";
  private static final Path SCHEMA =
      Path.of("..", "ejb", "src/main/resources/db/migration", "V1__institution.sql");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"PostgreSQL", "H2"})
  void keyStoresOfAnotherFolderAreRestored(String database) throws Exception {
    var keys = Files.createDirectories(folder.resolve("etc/keys"));
    var store = Files.writeString(keys.resolve("zfl.p12"), "a key");
    Files.createDirectory(folder.resolve("backup"));

    runLines(ofKeyStores(database, "Back up"));
    Files.delete(store);
    Files.delete(keys);
    runLines(ofKeyStores(database, "Restore"));

    assertThat(store).hasContent("a key");
  }

  @Test
  void aRestoredH2DatabaseHasNoMailServer() throws Exception {
    var modules = "modules/system/layers/base/com/h2database/h2/main";
    var library = Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.createSymbolicLink(
        Files.createDirectories(folder.resolve(modules)).resolve("h2-2.jar"), library);
    var access = Database.H2.create(folder);
    try (var before = DriverManager.getConnection(access.url(), access.user(), access.password());
        var statement = before.createStatement()) {
      statement.execute("runscript from '%s'".formatted(SCHEMA));
      statement.execute(
          "insert into server_setting (name, version) values ('SMTP_HOST', 1), ('PUBLIC_URL', 1)");
    }

    runLines(
        String.join("", new GuideCommands(GUIDE, Map.of()).commands("Try a restore", "In H2")));

    try (var after = DriverManager.getConnection(access.url(), access.user(), access.password());
        var statement = after.createStatement();
        var left =
            statement.executeQuery("select name, number from server_setting, settings_version")) {
      assertThat(left.next()).isTrue();
      assertThat(left.getString(1)).isEqualTo("PUBLIC_URL");
      assertThat(left.getLong(2)).isEqualTo(2);
      assertThat(left.next()).isFalse();
    }
  }

  private static String ofKeyStores(String... headings) throws IOException {
    return new GuideCommands(GUIDE, Map.of())
        .commands(headings).stream()
            .flatMap(String::lines)
            .filter(line -> line.contains("key-stores.tar"))
            .collect(joining("\n"));
  }

  private void runLines(String lines) throws Exception {
    assertThat(lines).isNotBlank();
    var shell = new ProcessBuilder("bash", "-eu", "-c", lines).inheritIO();
    shell
        .environment()
        .putAll(
            Map.of(
                "SERVER", folder.toString(),
                "DATA", folder.toString(),
                "KEYS", folder.resolve("etc/keys").toString(),
                "BACKUP", folder.resolve("backup").toString()));
    assertThat(shell.start().waitFor()).isZero();
  }
}
