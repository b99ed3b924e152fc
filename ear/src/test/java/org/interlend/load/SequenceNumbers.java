package org.interlend.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Keys of new rows, taken from PostgreSQL's sequences a block at a time and shared by all callers,
 * as in the server.
 */
final class SequenceNumbers {

  private final Map<String, Block> blocks = new HashMap<>();

  private record Block(long next, long last) {}

  synchronized long next(String table, Connection connection) {
    var block = blocks.get(table);
    if (block == null || block.next() > block.last()) {
      block = draw(table, connection);
    }
    blocks.put(table, new Block(block.next() + 1, block.last()));
    return block.next();
  }

  /** A sequence gives the end of its block. */
  private static Block draw(String table, Connection connection) {
    try (var statement =
            connection.prepareStatement(
                "select nextval('%1$s_seq'), increment_by from pg_sequences where sequencename = '%1$s_seq'"
                    .formatted(table));
        var rows = statement.executeQuery()) {
      rows.next();
      return new Block(rows.getLong(1) - rows.getLong(2) + 1, rows.getLong(1));
    } catch (SQLException e) {
      throw new IllegalStateException("The sequence of " + table + " gives no number", e);
    }
  }
}
