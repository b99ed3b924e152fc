package org.interlend.guides;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
    Database.Access access = databaseWithSettings();

    runLines(commands("Try a restore", "In H2"));

    assertThat(settings(access)).containsExactly("PUBLIC_URL 2");
  }

  @Test
  void anH2DatabaseIsWrittenOnceMoreFromItsRows() throws Exception {
    Database.Access access = databaseWithSettings();
    Path backup = Files.createDirectory(folder.resolve("backup"));

    runLines(commands("H2", "A damaged index"));

    assertThat(settings(access)).containsExactly("PUBLIC_URL 1", "SMTP_HOST 1");
    assertThat(backup).isDirectoryContaining("glob:**/interlend.mv.db");
    assertThat(backup.resolve("interlend.sql")).doesNotExist();
  }

  /** A database at the address that the guide has, and H2 where a server has it. */
  private Database.Access databaseWithSettings() throws Exception {
    var modules = "modules/system/layers/base/com/h2database/h2/main";
    var library = Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.createSymbolicLink(
        Files.createDirectories(folder.resolve(modules)).resolve("h2-2.jar"), library);
    var access = Database.H2.create(folder);
    try (var connection =
            DriverManager.getConnection(access.url(), access.user(), access.password());
        var statement = connection.createStatement()) {
      statement.execute("runscript from '%s'".formatted(SCHEMA));
      statement.execute(
          "insert into server_setting (name, version) values ('SMTP_HOST', 1), ('PUBLIC_URL', 1)");
    }
    return access;
  }

  /** The names of the settings, each with the number of their version. */
  private static List<String> settings(Database.Access access) throws SQLException {
    List<String> names = new ArrayList<>();
    try (var connection =
            DriverManager.getConnection(access.url(), access.user(), access.password());
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select name, number from server_setting, settings_version order by name")) {
      while (rows.next()) {
        names.add(rows.getString(1) + " " + rows.getLong(2));
      }
    }
    return names;
  }

  private static String commands(String... headings) throws IOException {
    return String.join("", new GuideCommands(GUIDE, Map.of()).commands(headings));
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
