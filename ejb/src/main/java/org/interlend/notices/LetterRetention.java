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
import org.interlend.OwnTransaction;
import org.interlend.Settings;

/**
 * Lets go of letters when requests and loans lose their patron's name: a letter says who borrowed
 * what.
 */
@ApplicationScoped
class LetterRetention implements Job {

  private static final int AT_ONCE = 1000;

  @PersistenceContext private EntityManager em;
  @Inject private OwnTransaction transaction;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "letter-retention";
  }

  @Override
  public String label() {
    return "Old letters to patrons removed";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(24);
  }

  @Override
  public String run() {
    return Settings.anonymiseAfterDays()
        .map(days -> clock.instant().minus(Duration.ofDays(days)))
        .map(before -> "%d letters removed".formatted(removeAll(before)))
        .orElse("Nothing to do: INTERLEND_ANONYMISE_DAYS is not set");
  }

  private int removeAll(Instant before) {
    int all = 0;
    int removed;
    do {
      removed = transaction.get(() -> removeSome(before));
      all += removed;
    } while (removed > 0);
    return all;
  }

  private int removeSome(Instant before) {
    List<Long> old =
        em.createQuery(
                "select l.id from Letter l where l.queuedAt < :before and l.status <> :waiting",
                Long.class)
            .setParameter("before", before)
            .setParameter("waiting", LetterStatus.WAITING)
            .setMaxResults(AT_ONCE)
            .getResultList();
    if (old.isEmpty()) {
      return 0;
    }
    return em.createQuery("delete from Letter l where l.id in :old")
        .setParameter("old", old)
        .executeUpdate();
  }
}
