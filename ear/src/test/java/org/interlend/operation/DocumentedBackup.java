package org.interlend.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.support.NcipMessage.acceptItem;
import static org.interlend.support.NcipMessage.fresh;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.interlend.support.ApiClient;
import org.interlend.support.Database;
import org.interlend.support.GuideCommands;
import org.interlend.support.InstalledPostgres;
import org.interlend.support.InterlendServer;
import org.interlend.support.NcipClient;
import org.interlend.support.Records;
import org.interlend.support.ServerFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide for backup, restore and move, word by word. */
abstract class DocumentedBackup {

  private static final String GUIDE = "operations/backup.md";
  private static final String PASSWORD = "first of all passwords";

  private final InterlendServer h2;

  @TempDir private Path directory;

  /**
   * @param h2 a server on H2, which stops for good
   */
  DocumentedBackup(InterlendServer h2) {
    this.h2 = h2;
  }

  @Test
  void anInstallationIsRestoredWithItsKeyOnH2AndAfterItsMoveToPostgresql() throws Exception {
    var tools = InstalledPostgres.tools();
    var request = accepted(h2);
    var before = new Records(h2).snapshot();
    isRestoredWithItsKey();
    if (tools.isPresent()) {
      try (var postgres = InstalledPostgres.start(tools.get(), directory)) {
        postgres.create("first");
        postgres.create("second");
        moves(
            on(postgres.jdbc("first")),
            server -> {
              has(server, before, request);
              backUp(server, postgres);
            });
        isRestoredWithItsKey(postgres);
      }
    } else {
      moves(Map.of(), server -> has(server, before, request));
    }
    assumeTrue(tools.isPresent(), "PostgreSQL with pg_dump is not installed: not tried");
  }

  /** The restored files are the same to the byte; the next start moves them. */
  private void isRestoredWithItsKey() throws Exception {
    var data = data(h2);
    Files.writeString(Files.createDirectories(h2.keyStores()).resolve("zfl.p12"), "a key");
    var guide = guide(data, "backup", "");

    h2.stop();
    var files = new HashMap<Path, ByteBuffer>();
    for (var file : List.of("interlend.mv.db", "interlend.key", "key-stores/zfl.p12")) {
      files.put(data.resolve(file), content(data.resolve(file)));
    }
    guide.run("H2", "Back up");
    delete(data);
    guide.run("H2", "Restore");

    for (var file : files.entrySet()) {
      assertThat(content(file.getKey())).as("%s", file.getKey()).isEqualTo(file.getValue());
    }
  }

  private static ByteBuffer content(Path file) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(file));
  }

  private interface Step {
    void take(InterlendServer server) throws Exception;
  }

  /**
   * @param database the settings of the empty database; empty for any
   * @param then with the server on PostgreSQL
   */
  private void moves(Map<String, String> database, Step then) throws Exception {
    assertThat(new GuideCommands(GUIDE, Map.of()).commands("From H2 to PostgreSQL"))
        .containsExactly(
            "INTERLEND_MOVE_FROM=\"jdbc:h2:file:$DATA/interlend\" \"$SERVER/bin/standalone.sh\"\n");
    var settings = new HashMap<>(database);
    settings.put("INTERLEND_DATA_DIR", data(h2).toString());
    settings.put("INTERLEND_MOVE_FROM", "jdbc:h2:file:" + data(h2).resolve("interlend"));
    try (var server = InterlendServer.start(Database.POSTGRESQL, settings)) {
      assertThat(server.log()).anyMatch(line -> line.contains("Remove INTERLEND_MOVE_FROM now"));
      then.take(server);
    }
  }

  /**
   * All rows, and the answer to a message that came before the backup; further messages are
   * accepted.
   */
  private static void has(InterlendServer server, Map<String, String> before, String request) {
    assertThat(rows(new Records(server).snapshot())).isEqualTo(rows(before));
    assertThat(new NcipClient(server).send(acceptItem(request, request)).kind())
        .isEqualTo("AcceptItemResponse");
    accepted(server);
  }

  private void backUp(InterlendServer server, InstalledPostgres postgres) throws Exception {
    new ApiClient(server, "admin", "interlend").set("INTERLEND_SMTP_HOST", "mail.example.org");
    guide(data(h2), "backup-of-postgresql", postgres.uri("first")).run("PostgreSQL", "Back up");
  }

  private void isRestoredWithItsKey(InstalledPostgres postgres) throws Exception {
    var restored = Files.createDirectory(directory.resolve("restored"));
    var guide = guide(restored, "backup-of-postgresql", postgres.uri("second"));
    guide.run("PostgreSQL", "Restore");
    guide.run("Try a restore", "In PostgreSQL");
    var key = restored.resolve("interlend.key");
    assertThat(key).hasSameBinaryContentAs(data(h2).resolve("interlend.key"));
    Files.delete(key);
    try (var first = DriverManager.getConnection(postgres.jdbc("first"), "postgres", "");
        var second = DriverManager.getConnection(postgres.jdbc("second"), "postgres", "")) {
      assertThat(rows(second, "borrowing_request"))
          .isEqualTo(rows(first, "borrowing_request"))
          .isPositive();
      assertThat(rows(first, "server_setting")).isPositive();
      assertThat(rows(second, "server_setting")).isZero();
    }
    var settings = on(postgres.jdbc("second"));
    settings.put("INTERLEND_DATA_DIR", restored.toString());
    startsInProductionWithAnotherKey(settings);
  }

  /** What belongs to the demonstration is disabled, and the operator says that the key is lost. */
  private static void startsInProductionWithAnotherKey(Map<String, String> settings) {
    settings.put("INTERLEND_SECRET_KEY_CHANGED", "true");
    settings.put("INTERLEND_DEMO", "false");
    settings.put("INTERLEND_ADMIN_PASSWORD", PASSWORD);
    try (var server = InterlendServer.start(Database.POSTGRESQL, settings)) {
      assertThat(status(server, "admin", "interlend")).isEqualTo(401);
      assertThat(status(server, "admin", PASSWORD)).isEqualTo(200);
      assertThat(status(server, "desk", "interlend")).isEqualTo(401);
      assertThat(server.log())
          .anyMatch(line -> line.contains("desk") && line.contains("belong to the demonstration"))
          .anyMatch(line -> line.contains("The key has been changed"));
      new NcipClient(server)
          .send(acceptItem(fresh("RESTORED"), fresh("RESTORED")))
          .succeeds("AcceptItem");
    }
  }

  private static int status(InterlendServer server, String name, String password) {
    return new ApiClient(server, name, password).get("counts").status();
  }

  private static Path data(InterlendServer server) {
    return server.keyStores().getParent();
  }

  private static String accepted(InterlendServer server) {
    var request = fresh("BACKUP");
    new NcipClient(server).send(acceptItem(request, request)).succeeds("AcceptItem");
    return request;
  }

  private GuideCommands guide(Path data, String backup, String database) throws IOException {
    return new GuideCommands(
        GUIDE,
        Map.of(
            "SERVER", ServerFolder.BUILT.toString(),
            "DATA", data.toString(),
            "KEYS", data.resolve("key-stores").toString(),
            "BACKUP", Files.createDirectories(directory.resolve(backup)).toString(),
            "DATABASE", database));
  }

  private static Map<String, String> on(String database) {
    return new HashMap<>(
        Map.of(
            "INTERLEND_DB_URL", database,
            "INTERLEND_DB_USER", "postgres",
            "INTERLEND_DB_PASSWORD", "none"));
  }

  /**
   * The number of each table's rows; the databases have different types for the same values, and
   * jobs run again after a start.
   */
  private static Map<String, String> rows(Map<String, String> tables) {
    var rows = new HashMap<>(tables);
    rows.remove("job");
    rows.replaceAll((table, content) -> content.replaceAll(" rows.*", ""));
    return rows;
  }

  private static long rows(Connection database, String table) throws Exception {
    try (var found = database.createStatement().executeQuery("select count(*) from " + table)) {
      found.next();
      return found.getLong(1);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }
}
