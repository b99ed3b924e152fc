package org.interlend.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Keys of new rows, taken from the database's sequences fifty at a time and shared by all callers,
 * as in the server.
 */
final class SequenceNumbers {

  private static final long BLOCK = 50;

  private final Map<String, Block> blocks = new HashMap<>();

  private record Block(long next, long last) {}

  synchronized long next(String table, Connection connection) {
    var block = blocks.get(table);
    if (block == null || block.next() > block.last()) {
      // A sequence gives the end of its block.
      var last = draw(table, connection);
      block = new Block(last - BLOCK + 1, last);
    }
    blocks.put(table, new Block(block.next() + 1, block.last()));
    return block.next();
  }

  private static long draw(String table, Connection connection) {
    try (var statement = connection.prepareStatement("select nextval('%s_seq')".formatted(table));
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The sequence of " + table + " gives no number", e);
    }
  }
}
