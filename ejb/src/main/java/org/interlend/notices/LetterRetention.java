package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.interlend.jobs.RetentionJob;
import org.interlend.jobs.RetentionPeriod;

/**
 * Removes letters after the retention period of requests and loans, because a letter says who
 * borrowed what. Letters that still wait then, because no mail server is set, are removed unsent.
 */
@ApplicationScoped
class LetterRetention extends RetentionJob {

  LetterRetention() {
    super("letter-retention", RetentionPeriod.PATRON_DATA);
  }

  @Override
  protected int batch(Instant before) {
    return apply(
        em.createQuery(
                """
                select l.id from Letter l
                where l.createdAt < :before and (l.status <> :waiting or l.createdAt < :stale)
                """,
                Long.class)
            .setParameter("before", before)
            .setParameter("waiting", LetterStatus.WAITING)
            .setParameter("stale", clock.instant().minus(Letter.STALE)),
        em.createQuery("delete from Letter l where l.id in :old"));
  }
}
