package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.interlend.Job;
import org.interlend.Retention;
import org.interlend.Settings;
import org.interlend.circulation.EntryStatus;

/**
 * Takes the patron's name off requests that were finished long ago. The group stays, to be counted.
 * A request whose fine is open keeps its patron, for the fine has to be explained.
 */
@ApplicationScoped
class RequestAnonymiser implements Job {

  @PersistenceContext private EntityManager em;
  @Inject private Retention retention;
  @Inject private Clock clock;
  @Inject private RequestWords words;

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
    return retention.apply(
        Settings.anonymiseAfterDays(),
        "INTERLEND_ANONYMISE_DAYS",
        this::forget,
        "requests made anonymous");
  }

  private int forget(Instant before) {
    List<Long> old =
        em.createQuery(
                """
                select r.id from BorrowingRequest r
                where r.closedAt < :before and r.patron is not null
                and not exists (
                  select e from AccountEntry e, BorrowedVolume v
                  where v.request = r and e.patron = r.patron and e.barcode = v.barcode
                    and e.status = :open)
                """,
                Long.class)
            .setParameter("before", before)
            .setParameter("open", EntryStatus.OPEN)
            .setMaxResults(Retention.AT_ONCE)
            .getResultList();
    if (old.isEmpty()) {
      return 0;
    }
    endFiles(old);
    words.forgetPatrons(old);
    return em.createQuery(
            "update BorrowingRequest r set r.patron = null, r.version = r.version + 1 where r.id in :old")
        .setParameter("old", old)
        .executeUpdate();
  }

  /** Whose file it was is forgotten, so nobody opens it any more. */
  private void endFiles(List<Long> requests) {
    em.createQuery(
            """
            update FileDelivery d
            set d.tokenDigest = null, d.endsAt = :now, d.version = d.version + 1
            where d.request.id in :requests and (d.endsAt is null or d.endsAt > :now)
            """)
        .setParameter("now", clock.instant())
        .setParameter("requests", requests)
        .executeUpdate();
  }
}
