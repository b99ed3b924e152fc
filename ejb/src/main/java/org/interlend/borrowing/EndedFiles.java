package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.interlend.Job;
import org.interlend.Retention;
import org.interlend.Settings;

/**
 * Removes the bytes of files that no patron can open any more. For some days they stay, so that
 * staff can send a link again to who comes too late.
 */
@ApplicationScoped
class EndedFiles implements Job {

  /** Few at a time: each has megabytes. */
  private static final int AT_ONCE = 20;

  @PersistenceContext private EntityManager em;
  @Inject private Retention retention;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "file-retention";
  }

  @Override
  public String label() {
    return "Files removed that patrons cannot open any more";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(24);
  }

  @Override
  public String run() {
    return retention.apply(
        Settings.fileDays(), "INTERLEND_FILE_DAYS", this::remove, "files removed");
  }

  /** Whoever sends one again meanwhile waits, and is told that it is gone. */
  private int remove(Instant before) {
    List<FileDelivery> ended =
        em.createQuery(
                """
                select d from FileDelivery d
                where d.stored = true and d.endsAt < :before order by d.endsAt
                """,
                FileDelivery.class)
            .setParameter("before", before)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setMaxResults(AT_ONCE)
            .getResultList();
    if (!ended.isEmpty()) {
      em.createQuery("delete from FilePart p where p.delivery in :ended")
          .setParameter("ended", ended)
          .executeUpdate();
      ended.forEach(delivery -> delivery.removed(clock.instant()));
    }
    return ended.size();
  }
}
