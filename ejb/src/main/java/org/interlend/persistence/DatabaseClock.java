package org.interlend.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/**
 * The time of the database, the same for all servers on it. Leases end and further attempts fall
 * due by this time: by the clocks of the servers, one that is fast would take over what another is
 * still working on.
 */
@ApplicationScoped
public class DatabaseClock {

  @Inject private EntityManager em;

  /** The time at which the current transaction began, to the millisecond. */
  public Instant now() {
    Number millis =
        (Number)
            em.createNativeQuery(
                    "select cast(extract(epoch from current_timestamp) * 1000 as bigint)")
                .getSingleResult();
    return Instant.ofEpochMilli(millis.longValue());
  }
}
