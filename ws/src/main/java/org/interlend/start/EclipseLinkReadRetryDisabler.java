package org.interlend.start;

import jakarta.persistence.EntityManagerFactory;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.DatabaseLogin;

/**
 * Switches off EclipseLink's retry of failed reads, so that a read fails at once. After a failure
 * EclipseLink tests the connection. In PostgreSQL this test fails after any failed statement of a
 * transaction, so EclipseLink considers the connection lost and retries, each time after five
 * seconds. The server's pool already tests its connections, and during an outage of the database a
 * message is to be refused at once, so that its sender can repeat it.
 */
final class EclipseLinkReadRetryDisabler {

  private EclipseLinkReadRetryDisabler() {}

  static void disable(EntityManagerFactory records) {
    DatabaseLogin login = (DatabaseLogin) JpaHelper.getServerSession(records).getDatasourceLogin();
    login.setConnectionHealthValidatedOnError(false);
    login.setQueryRetryAttemptCount(0);
  }
}
