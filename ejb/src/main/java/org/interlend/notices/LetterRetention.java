package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.interlend.Job;
import org.interlend.JobResult;
import org.interlend.Settings;
import org.interlend.persistence.Retention;

/**
 * Removes letters after the retention period of requests and loans, because a letter says who
 * borrowed what. Letters that still wait then, because no mail server is set, are removed unsent.
 */
@ApplicationScoped
class LetterRetention implements Job {

  @PersistenceContext private EntityManager em;
  @Inject private Retention retention;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "letter-retention";
  }

  @Override
  public String label() {
    return "Old letters removed";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(24);
  }

  @Override
  public JobResult run() {
    return retention.apply(Settings.anonymiseAfterDays(), "INTERLEND_ANONYMISE_DAYS", this::remove);
  }

  private int remove(Instant before) {
    List<Long> old =
        em.createQuery(
                """
                select l.id from Letter l
                where l.createdAt < :before and (l.status <> :waiting or l.createdAt < :stale)
                """,
                Long.class)
            .setParameter("before", before)
            .setParameter("waiting", LetterStatus.WAITING)
            .setParameter("stale", clock.instant().minus(Letter.STALE))
            .setMaxResults(Retention.AT_ONCE)
            .getResultList();
    return old.isEmpty()
        ? 0
        : em.createQuery("delete from Letter l where l.id in :old")
            .setParameter("old", old)
            .executeUpdate();
  }
}
