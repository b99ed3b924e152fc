package org.interlend.start;

import jakarta.persistence.EntityManagerFactory;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.DatabaseLogin;

/**
 * A read that the database refuses is told at once. EclipseLink asks the connection then whether it
 * still lives, which in PostgreSQL none does whose transaction has failed, takes it for lost and
 * tries the read again, twice, five seconds later each time. Which connections live is looked after
 * by the server's pool.
 */
final class NoReadRetry {

  private NoReadRetry() {}

  static void areToldAtOnce(EntityManagerFactory records) {
    DatabaseLogin login = (DatabaseLogin) JpaHelper.getServerSession(records).getDatasourceLogin();
    login.setConnectionHealthValidatedOnError(false);
  }
}
