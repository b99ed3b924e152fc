package org.interlend.exchange;

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

/** Lets go of messages that are older than the journal is kept. */
@ApplicationScoped
class JournalRetention implements Job {

  private static final int AT_ONCE = 1000;

  @PersistenceContext private EntityManager em;
  @Inject private OwnTransaction transaction;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "journal-retention";
  }

  @Override
  public String label() {
    return "Old messages removed from the journal";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(24);
  }

  @Override
  public String run() {
    return Settings.journalDays()
        .map(days -> clock.instant().minus(Duration.ofDays(days)))
        .map(before -> "%d messages removed".formatted(removeAll(before)))
        .orElse("Nothing to do: INTERLEND_JOURNAL_DAYS is not set");
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
        em.createQuery("select e.id from Exchange e where e.happenedAt < :before", Long.class)
            .setParameter("before", before)
            .setMaxResults(AT_ONCE)
            .getResultList();
    if (old.isEmpty()) {
      return 0;
    }
    return em.createQuery("delete from Exchange e where e.id in :old")
        .setParameter("old", old)
        .executeUpdate();
  }
}
