package org.interlend.start;

import java.sql.SQLException;
import java.util.Set;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Lets the statements of a migration take as long as they need: a new index on a large table takes
 * longer than the socket timeout, after which a connection counts as lost.
 */
final class MigrationTimeoutCallback implements Callback {

  private static final Set<Event> BEFORE = Set.of(Event.BEFORE_EACH_MIGRATE);
  private static final Set<Event> AFTER =
      Set.of(Event.AFTER_EACH_MIGRATE, Event.AFTER_EACH_MIGRATE_ERROR);

  private int usual;

  @Override
  public boolean supports(Event event, Context context) {
    return BEFORE.contains(event) || AFTER.contains(event);
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public void handle(Event event, Context context) {
    try {
      if (BEFORE.contains(event)) {
        usual = context.getConnection().getNetworkTimeout();
        context.getConnection().setNetworkTimeout(Runnable::run, 0);
      } else {
        context.getConnection().setNetworkTimeout(Runnable::run, usual);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public String getCallbackName() {
    return "no socket timeout";
  }
}
