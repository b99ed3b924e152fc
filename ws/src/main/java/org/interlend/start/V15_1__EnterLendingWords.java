package org.interlend.start;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.interlend.SearchNormalizer;
import org.interlend.lending.LendingSearchTerms;

/** Makes the lending requests that were there before findable by words, and sorts them by title. */
final class V15_1__EnterLendingWords extends BaseJavaMigration {

  private static final int AT_ONCE = 1000;

  private record Row(long id, String title, Set<String> words) {}

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
    List<Row> rows = new ArrayList<>();
    try (PreparedStatement query =
        database.prepareStatement(
            """
            select id, title, author, external_id, barcode from lending_request
            where id > ? order by id limit %d"""
                .formatted(AT_ONCE))) {
      query.setLong(1, id);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          rows.add(
              new Row(
                  found.getLong(1),
                  found.getString(2),
                  LendingSearchTerms.of(
                      found.getString(2),
                      found.getString(3),
                      found.getString(4),
                      found.getString(5))));
        }
      }
    }
    return rows;
  }

  private static void enter(List<Row> rows, Connection database) throws SQLException {
    try (PreparedStatement word =
            database.prepareStatement("insert into lending_word (request_id, word) values (?, ?)");
        PreparedStatement key =
            database.prepareStatement("update lending_request set sort_title = ? where id = ?")) {
      for (Row row : rows) {
        for (String each : row.words()) {
          word.setLong(1, row.id());
          word.setString(2, each);
          word.addBatch();
        }
        key.setString(1, SearchNormalizer.sortKey(row.title()));
        key.setLong(2, row.id());
        key.addBatch();
      }
      word.executeBatch();
      key.executeBatch();
    }
  }
}
