package org.interlend.load;

import java.sql.SQLException;
import org.interlend.support.InterlendServer;

/** Checks that every answered message is in the journal. */
final class JournalCheck {

  private final InterlendServer server;
  private final long before;

  /** Counts the messages so far. */
  JournalCheck(InterlendServer server) throws SQLException {
    this.server = server;
    this.before = count();
  }

  private long count() throws SQLException {
    try (var connection = server.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from exchange")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Every answered message is in the journal; a failed one may be. */
  void require(long answered) throws SQLException {
    var written = count() - before;
    if (written < answered) {
      throw new IllegalStateException(
          "%d messages were answered and only %d are in the journal".formatted(answered, written));
    }
  }
}
