package org.interlend.circulation;

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

/** Takes the patron's name off loans that ended long ago. */
@ApplicationScoped
class LoanAnonymiser implements Job {

  @PersistenceContext private EntityManager em;
  @Inject private EachAlone eachAlone;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "anonymise-loans";
  }

  @Override
  public String label() {
    return "Ended loans made anonymous";
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
                    .run(id -> after(id, before), id -> em.find(Loan.class, id).forgetPatron())
                    .of("loans made anonymous"))
        .orElse("Nothing to do: INTERLEND_ANONYMISE_DAYS is not set");
  }

  private List<Long> after(long id, Instant before) {
    return em.createQuery(
            """
            select l.id from Loan l
            where l.returnedAt < :before and l.patron is not null and l.id > :id order by l.id
            """,
            Long.class)
        .setParameter("before", before)
        .setParameter("id", id)
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }
}
