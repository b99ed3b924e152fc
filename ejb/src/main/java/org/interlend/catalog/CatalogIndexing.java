package org.interlend.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Indexes titles that were recorded before there was an index. */
public final class CatalogIndexing {

  private static final int AT_ONCE = 500;

  private CatalogIndexing() {}

  /**
   * Indexes every title of our own by what its description says.
   *
   * @param database in a transaction of the caller's
   */
  public static void indexAll(Connection database) throws SQLException {
    long last = -1;
    do {
      last = indexAfter(database, last);
    } while (last >= 0);
  }

  /**
   * @return the key of the last title indexed, or -1 when there are no more
   */
  private static long indexAfter(Connection database, long after) throws SQLException {
    TitleIndex index = new TitleIndex();
    long last = -1;
    try (PreparedStatement titles =
        database.prepareStatement(
            """
            select id, title, author, isbn, issn, oclc, system_number from bib
            where kind = 'LOCAL' and id > ? order by id fetch first ? rows only
            """)) {
      titles.setLong(1, after);
      titles.setInt(2, AT_ONCE);
      try (ResultSet row = titles.executeQuery()) {
        while (row.next()) {
          last = row.getLong(1);
          add(row, index);
        }
      }
    }
    if (last >= 0) {
      index.insert(database);
      addCallNumbers(database, after, last);
    }
    return last;
  }

  private static void add(ResultSet row, TitleIndex index) throws SQLException {
    Citation citation =
        new Citation(
            row.getString(2),
            row.getString(3),
            null,
            null,
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            null);
    index.add(row.getLong(1), citation, List.of());
  }

  private static void addCallNumbers(Connection database, long after, long last)
      throws SQLException {
    TitleIndex index = new TitleIndex();
    try (PreparedStatement holdings =
        database.prepareStatement(
            """
            select bib_id, call_number from holding
            where kind = 'LOCAL' and bib_id > ? and bib_id <= ? order by bib_id
            """)) {
      holdings.setLong(1, after);
      holdings.setLong(2, last);
      try (ResultSet row = holdings.executeQuery()) {
        long bib = -1;
        List<String> callNumbers = new ArrayList<>();
        while (row.next()) {
          if (row.getLong(1) != bib) {
            index.addCallNumbers(bib, callNumbers);
            callNumbers.clear();
            bib = row.getLong(1);
          }
          callNumbers.add(row.getString(2));
        }
        index.addCallNumbers(bib, callNumbers);
      }
    }
    index.insert(database);
  }
}
