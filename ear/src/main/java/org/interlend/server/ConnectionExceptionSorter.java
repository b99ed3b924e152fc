package org.interlend.server;

import java.sql.SQLException;
import java.util.Set;
import org.jboss.jca.adapters.jdbc.spi.ExceptionSorter;

/**
 * Tells the connection pool which errors end a connection, so that no other caller gets it.
 *
 * <p>IronJacamar's own class for PostgreSQL knows one of them, 08006. A connection that the
 * database has ended (57P01) would return to the pool and fail in each use (08003) until the next
 * validation in the background.
 */
public final class ConnectionExceptionSorter implements ExceptionSorter {

  /** Class of states of a connection that is lost or was never made, by the SQL standard. */
  private static final String CONNECTION = "08";

  /** PostgreSQL's states of a database that stops, has crashed, is starting or has been removed. */
  private static final String POSTGRESQL = "57P0";

  /** H2's states of a broken connection and of a closed database. */
  private static final Set<String> H2 = Set.of("90067", "90098", "90121");

  @Override
  public boolean isExceptionFatal(SQLException error) {
    String state = error.getSQLState();
    return state != null
        && (state.startsWith(CONNECTION) || state.startsWith(POSTGRESQL) || H2.contains(state));
  }
}
