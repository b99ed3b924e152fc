package org.interlend.start;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.interlend.SearchNormalizer;
import org.interlend.borrowing.SearchTermSource;

/**
 * Enters the words of the requests that are older than the search by words, and the keys by which
 * their titles are sorted: what SQL cannot do for both databases.
 */
final class Reindexing implements JavaMigration {

  private static final int AT_ONCE = 1000;

  private record Row(long id, String title, SearchTermSource foundBy) {}

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("10.1");
  }

  @Override
  public String getDescription() {
    return "enter words";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection database = context.getConnection();
    List<Row> rows = after(-1, database);
    while (!rows.isEmpty()) {
      enter(rows, database);
      rows = after(rows.get(rows.size() - 1).id(), database);
    }
  }

  private static List<Row> after(long id, Connection database) throws SQLException {
    String sql =
        """
        select r.id, r.title, r.author, r.component_title, r.component_author,
          r.external_id, r.isbn, r.issn, p.first_name, p.last_name
        from borrowing_request r left join patron p on p.id = r.patron_id
        where r.id > ? order by r.id limit %d
        """
            .formatted(AT_ONCE);
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement query = database.prepareStatement(sql)) {
      query.setLong(1, id);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          rows.add(
              new Row(
                  found.getLong(1),
                  found.getString(2),
                  new SearchTermSource(
                      texts(found, 2, 3, 4, 5), texts(found, 6, 7, 8), texts(found, 9, 10))));
        }
      }
    }
    return rows;
  }

  private static List<String> texts(ResultSet row, int... columns) throws SQLException {
    List<String> texts = new ArrayList<>();
    for (int column : columns) {
      texts.add(row.getString(column));
    }
    return texts;
  }

  private static void enter(List<Row> rows, Connection database) throws SQLException {
    try (PreparedStatement word =
            database.prepareStatement(
                "insert into borrowing_word (request_id, word, of_patron) values (?, ?, ?)");
        PreparedStatement key =
            database.prepareStatement("update borrowing_request set sort_title = ? where id = ?")) {
      for (Row row : rows) {
        Set<String> words = row.foundBy().words();
        words.addAll(
            new SearchTermSource(List.of(), numbers(row.id(), database), List.of()).words());
        add(row.id(), words, false, word);
        add(row.id(), row.foundBy().names(), true, word);
        key.setString(1, SearchNormalizer.sortKey(row.title()));
        key.setLong(2, row.id());
        key.addBatch();
      }
      word.executeBatch();
      key.executeBatch();
    }
  }

  private static List<String> numbers(long request, Connection database) throws SQLException {
    try (PreparedStatement query =
        database.prepareStatement(
            "select barcode, sent_as from borrowed_volume where request_id = ?")) {
      query.setLong(1, request);
      List<String> numbers = new ArrayList<>();
      try (ResultSet volumes = query.executeQuery()) {
        while (volumes.next()) {
          numbers.addAll(texts(volumes, 1, 2));
        }
      }
      return numbers;
    }
  }

  private static void add(long request, Set<String> words, boolean ofPatron, PreparedStatement word)
      throws SQLException {
    for (String each : words) {
      word.setLong(1, request);
      word.setString(2, each);
      word.setBoolean(3, ofPatron);
      word.addBatch();
    }
  }
}
