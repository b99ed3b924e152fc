package org.interlend.requests.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.interlend.jobs.RetentionJob;
import org.interlend.jobs.RetentionPeriod;

/**
 * Removes the bytes of files that can no longer be opened. They stay for some days, so that staff
 * can send a new link to a reader who was late.
 */
@ApplicationScoped
class FileRetention extends RetentionJob {

  /** Few at a time, because each may have megabytes. */
  private static final int FILES_AT_ONCE = 20;

  @Inject private StoredFiles files;

  FileRetention() {
    super("file-retention", RetentionPeriod.FILES);
  }

  @Override
  protected int batch(Instant before) {
    List<Long> ended =
        em.createQuery(
                """
                select d.id from Delivery d
                where d.stored = true and d.endsAt < :before order by d.endsAt
                """,
                Long.class)
            .setParameter("before", before)
            .setMaxResults(FILES_AT_ONCE)
            .getResultList();
    ended.forEach(id -> remove(id, before));
    return ended.size();
  }

  /**
   * Removes the bytes unless staff have sent the link again. Staff who send it at this moment wait
   * for the lock and learn that the file is removed.
   */
  private void remove(Long id, Instant before) {
    Delivery delivery = em.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (delivery.endsAt() != null && delivery.endsAt().isBefore(before)) {
      files.removeParts(delivery);
      delivery.removed(clock.instant());
    }
  }
}
