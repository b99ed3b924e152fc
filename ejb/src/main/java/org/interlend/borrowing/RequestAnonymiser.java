package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.interlend.EachAlone;
import org.interlend.Job;
import org.interlend.Page;
import org.interlend.Settings;

/**
 * Takes the patron's name off requests that were finished long ago. The group stays, to be counted.
 */
@ApplicationScoped
class RequestAnonymiser implements Job {

  @PersistenceContext private EntityManager em;
  @Inject private EachAlone eachAlone;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "anonymise-requests";
  }

  @Override
  public String label() {
    return "Finished requests made anonymous";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(24);
  }

  @Override
  public String run() {
    return Settings.anonymiseAfterDays()
        .map(days -> clock.instant().minus(Duration.ofDays(days)))
        .map(
            before ->
                eachAlone
                    .run(
                        id -> after(id, before),
                        id -> em.find(BorrowingRequest.class, id).forgetPatron())
                    .of("requests made anonymous"))
        .orElse("Nothing to do: INTERLEND_ANONYMISE_DAYS is not set");
  }

  private List<Long> after(long id, Instant before) {
    return em.createQuery(
            """
            select r.id from BorrowingRequest r
            where r.closedAt < :before and r.patron is not null and r.id > :id order by r.id
            """,
            Long.class)
        .setParameter("before", before)
        .setParameter("id", id)
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }
}
