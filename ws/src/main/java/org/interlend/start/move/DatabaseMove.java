package org.interlend.start.move;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Copies an installation's H2 database into an empty PostgreSQL database of the same schema, in one
 * transaction, and compares number and digest of the rows of each table before it commits.
 */
public final class DatabaseMove {

  private static final Logger LOG = System.getLogger(DatabaseMove.class.getName());

  private static final String H2 = "org.h2.Driver";

  /** The tables into which the migrations write their only row. */
  private static final Set<String> FILLED_BY_MIGRATIONS =
      Set.of("outbox_lock", "reason_code", "settings_version");

  private static final String VERSIONS =
      """
      select version, checksum from flyway_schema_history
      where success and version is not null order by installed_rank
      """;

  private final Connection source;
  private final Connection target;

  DatabaseMove(Connection source, Connection target) {
    this.source = source;
    this.target = target;
  }

  /**
   * @param from the JDBC address of the H2 database, which is opened for reading only
   * @param to has the schema of this version
   * @throws IllegalStateException with a message for the operator when nothing was moved
   */
  public static void run(String from, DataSource to) {
    try (Connection target = to.getConnection();
        Connection source = source(from)) {
      boolean usual = target.getAutoCommit();
      int timeout = target.getNetworkTimeout();
      target.setAutoCommit(false);
      // The check of all foreign keys is one statement, which takes longer than others may.
      target.setNetworkTimeout(Runnable::run, 0);
      try {
        new DatabaseMove(source, target).move();
        target.commit();
      } finally {
        target.rollback();
        target.setNetworkTimeout(Runnable::run, timeout);
        target.setAutoCommit(usual);
      }
    } catch (MoveRefusedException | SQLException | ClassNotFoundException failure) {
      throw new IllegalStateException(
          "Interlend cannot start: INTERLEND_MOVE_FROM is set, and nothing was moved. "
              + failure.getMessage(),
          failure);
    }
  }

  /** Rows are read one after the other: H2 would else have up to 40,000 of them in memory. */
  private static Connection source(String from) throws SQLException, ClassNotFoundException {
    Class.forName(H2);
    Properties account = new Properties();
    if (!from.contains(";USER=")) {
      account.put("user", "interlend");
      account.put("password", "interlend");
    }
    return DriverManager.getConnection(
        from
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE;ACCESS_MODE_DATA=r;LAZY_QUERY_EXECUTION=1",
        account);
  }

  private void move() throws SQLException {
    if (!target.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      throw new MoveRefusedException(
          "INTERLEND_DB_URL must be the address of a PostgreSQL database.");
    }
    if (!list(source, VERSIONS).equals(list(target, VERSIONS))) {
      throw new MoveRefusedException(
          "The H2 database has the schema of another version. Start this version with it once, so that"
              + " its schema is migrated, and stop it.");
    }
    List<TableCopy> tables = tables();
    requireEmpty(tables);
    alterForeignKeys("deferrable initially deferred");
    long rows = 0;
    for (TableCopy table : tables) {
      rows += copied(table);
    }
    execute("set constraints all immediate");
    alterForeignKeys("not deferrable");
    int sequences = advanceSequences();
    LOG.log(
        Level.INFO,
        "Moved {0} rows of {1} tables and {2} sequences; number and content of the rows are the same."
            + " Remove INTERLEND_MOVE_FROM now.",
        Long.toString(rows),
        tables.size(),
        sequences);
  }

  /**
   * Removes the rows that the migrations made.
   *
   * @throws MoveRefusedException when a table of the target has others
   */
  void requireEmpty(List<TableCopy> tables) throws SQLException {
    for (TableCopy table : tables) {
      if (FILLED_BY_MIGRATIONS.contains(table.name())) {
        execute("delete from " + table.name());
      }
      String rows = list(target, "select count(*) from " + table.name()).get(0).get(0);
      if (!rows.equals("0")) {
        throw new MoveRefusedException(
            "The PostgreSQL database is not empty: its table %s has %s rows. Create an empty database."
                .formatted(table.name(), rows));
      }
    }
  }

  private long copied(TableCopy table) throws SQLException {
    TableDigest read = table.copy(source, target);
    if (!table.digest(target, read).equals(read)) {
      throw new MoveRefusedException(
          "The copy of the table %s is not equal.".formatted(table.name()));
    }
    LOG.log(Level.INFO, "{0}: {1} rows", table.name(), Long.toString(read.rows()));
    return read.rows();
  }

  private List<TableCopy> tables() throws SQLException {
    Map<String, List<TableCopy.Column>> tables = new LinkedHashMap<>();
    for (List<String> row :
        list(
            target,
            """
            select c.table_name, c.column_name, c.udt_name from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
              and c.table_name <> 'flyway_schema_history'
            order by c.table_name, c.ordinal_position
            """)) {
      tables
          .computeIfAbsent(row.get(0), name -> new ArrayList<>())
          .add(new TableCopy.Column(row.get(1), row.get(2)));
    }
    return tables.entrySet().stream()
        .map(table -> new TableCopy(table.getKey(), table.getValue()))
        .toList();
  }

  /** Lets the rows of tables that refer to each other come in any order. */
  private void alterForeignKeys(String mode) throws SQLException {
    for (List<String> key :
        list(
            target,
            """
            select conrelid::regclass::text, quote_ident(conname) from pg_constraint
            where contype = 'f' and connamespace = current_schema()::regnamespace
            """)) {
      execute("alter table %s alter constraint %s %s".formatted(key.get(0), key.get(1), mode));
    }
  }

  private int advanceSequences() throws SQLException {
    List<List<String>> sequences =
        list(
            source,
            """
            select lower(sequence_name), cast(base_value as varchar) from information_schema.sequences
            where lower(sequence_schema) = 'public'
            """);
    for (List<String> sequence : sequences) {
      execute("select setval('%s', %s, false)".formatted(sequence.get(0), sequence.get(1)));
    }
    return sequences.size();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = target.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<List<String>> list(Connection database, String query) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<List<String>> all = new ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> row = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
          row.add(rows.getString(i));
        }
        all.add(row);
      }
      return all;
    }
  }
}
