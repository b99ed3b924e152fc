package org.interlend.start;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.interlend.catalog.ShelfKey;

/** Enters what the call numbers are sorted by that were there before. */
final class V24_1__SortCallNumbers extends BaseJavaMigration {

  private static final int AT_ONCE = 5000;

  @Override
  public void migrate(Context context) throws SQLException {
    Connection database = context.getConnection();
    long last = -1;
    for (Map<Long, String> some = after(last, database);
        !some.isEmpty();
        some = after(last, database)) {
      last = enter(some, database);
    }
  }

  private static Map<Long, String> after(long id, Connection database) throws SQLException {
    Map<Long, String> callNumbers = new LinkedHashMap<>();
    try (PreparedStatement query =
        database.prepareStatement(
            """
            select id, call_number from holding
            where id > ? and call_number is not null order by id limit %d"""
                .formatted(AT_ONCE))) {
      query.setLong(1, id);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          callNumbers.put(found.getLong(1), found.getString(2));
        }
      }
    }
    return callNumbers;
  }

  /**
   * @return the greatest id of them
   */
  private static long enter(Map<Long, String> callNumbers, Connection database)
      throws SQLException {
    long last = -1;
    try (PreparedStatement key =
        database.prepareStatement("update holding set shelf_key = ? where id = ?")) {
      for (Map.Entry<Long, String> each : callNumbers.entrySet()) {
        key.setBytes(1, ShelfKey.of(each.getValue()));
        key.setLong(2, each.getKey());
        key.addBatch();
        last = each.getKey();
      }
      key.executeBatch();
    }
    return last;
  }
}
