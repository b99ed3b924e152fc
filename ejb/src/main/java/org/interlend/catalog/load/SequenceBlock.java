package org.interlend.catalog.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Keys for new rows, from the sequence that the entities use. */
final class SequenceBlock {

  /** The allocation size of the entities' generators. */
  private static final int BLOCK = 50;

  private final Connection database;
  private final String sequence;
  private long next;
  private long end;

  SequenceBlock(Connection database, String sequence) {
    this.database = database;
    this.sequence = sequence;
  }

  long next() throws SQLException {
    if (next == end) {
      try (PreparedStatement block =
              database.prepareStatement("select nextval('%s')".formatted(sequence));
          ResultSet row = block.executeQuery()) {
        row.next();
        // EclipseLink uses a value of the sequence as the last key of its block.
        end = row.getLong(1) + 1;
        next = end - BLOCK;
      }
    }
    return next++;
  }
}
