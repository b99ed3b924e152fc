package org.interlend.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.interlend.support.Database;
import org.interlend.text.SearchNormalizer;

/**
 * Fills a database that holds the demonstration data with partners, patrons and requests of some
 * years, without the server.
 */
public final class DatabaseFiller implements AutoCloseable {

  /** The first key of the generated rows, far from those of the demonstration data. */
  static final long FIRST = 1_000_000;

  private static final int REQUESTS_OF_A_PATRON = 10;
  private static final int PARTNERS = 4;
  private static final int AT_ONCE = 500;

  /** A patron who has requests. */
  record Person(long id, String firstName, String lastName) {}

  private final int requests;
  private final Connection connection;
  private final Random random = new Random(17);
  private final Vocabulary vocabulary = new Vocabulary(random);

  /**
   * @param connection this object closes it
   */
  public DatabaseFiller(int requests, Connection connection) throws SQLException {
    this.requests = requests;
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  /** Commits everything, or nothing. */
  public void fill() throws SQLException {
    addPartners();
    var people = addPeople();
    try (var rows =
        new RequestRows(
            connection,
            vocabulary,
            random,
            people,
            ids("select id from partner where borrowing_supported = true order by id"),
            ids("select id from library order by id"),
            ids("select id from location where code = '%s'".formatted(Fixture.LOCATION)).get(0))) {
      for (var n = 0; n < requests; n++) {
        rows.add(n, requests);
        if (n % AT_ONCE == 0) {
          rows.flush();
        }
      }
      rows.flush();
    }
    for (var table : RequestRows.TABLES) {
      execute("alter sequence %s_seq restart with %d".formatted(table, FIRST * 20));
    }
    connection.commit();
  }

  /** The database does this by itself some time later. */
  public void tidy(Database database) throws SQLException {
    connection.setAutoCommit(true);
    execute(database == Database.POSTGRESQL ? "vacuum analyze" : "analyze");
  }

  private void addPartners() throws SQLException {
    var columns = columns("partner");
    for (var n = 1; n <= PARTNERS; n++) {
      var values =
          columns
              .replaceFirst("^id", Long.toString(FIRST + n))
              .replace(", code,", ", 'PARTNER%d',".formatted(n))
              .replace(", name,", ", 'Partner %d',".formatted(n))
              .replace(", url_token_digest,", ", null,");
      execute(
          "insert into partner (%s) select %s from partner where code = '%s'"
              .formatted(columns, values, Fixture.PARTNER));
    }
  }

  /** The columns of a table, the key first. */
  private String columns(String table) throws SQLException {
    var names = new ArrayList<String>();
    try (var found = connection.getMetaData().getColumns(null, null, table, null)) {
      while (found.next()) {
        names.add(found.getString("COLUMN_NAME"));
      }
    }
    names.remove("id");
    names.add(0, "id");
    return String.join(", ", names);
  }

  private List<Person> addPeople() throws SQLException {
    var people = new ArrayList<Person>();
    var since = Instant.now().atOffset(ZoneOffset.UTC);
    try (var patron =
            new TableWriter(
                connection,
                "patron",
                "id, primary_id, first_name, last_name, last_name_key, language, created_at, version");
        var identifier =
            new TableWriter(connection, "patron_identifier", "id, patron_id, id_type, id_value")) {
      for (var n = 0; n < Math.max(1, requests / REQUESTS_OF_A_PATRON); n++) {
        var person = new Person(FIRST + n, vocabulary.firstName(), vocabulary.surname());
        var primaryId = "U" + person.id();
        patron.add(
            person.id(),
            primaryId,
            person.firstName(),
            person.lastName(),
            SearchNormalizer.sortKey(person.lastName()),
            "en",
            since,
            1L);
        identifier.add(2 * person.id(), person.id(), "PRIMARY_ID", primaryId);
        identifier.add(2 * person.id() + 1, person.id(), "BARCODE", card(n));
        people.add(person);
      }
      patron.flush();
      identifier.flush();
    }
    return people;
  }

  /** The card number of a patron. */
  static String card(long n) {
    return "29%08d".formatted(n);
  }

  private List<Long> ids(String sql) throws SQLException {
    var ids = new ArrayList<Long>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
