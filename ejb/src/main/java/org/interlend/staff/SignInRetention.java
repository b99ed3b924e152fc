package org.interlend.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.interlend.Job;
import org.interlend.JobResult;
import org.interlend.Settings;
import org.interlend.persistence.Retention;

/** Deletes entries of the sign-in log after the audit's retention period. */
@ApplicationScoped
class SignInRetention implements Job {

  @PersistenceContext private EntityManager em;
  @Inject private Retention retention;

  @Override
  public String name() {
    return "sign-in-retention";
  }

  @Override
  public String label() {
    return "Old sign-ins removed from the audit";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(24);
  }

  @Override
  public JobResult run() {
    return retention.apply(Settings.auditDays(), "INTERLEND_AUDIT_DAYS", this::remove);
  }

  private int remove(Instant before) {
    List<Long> old =
        em.createQuery("select s.id from SignIn s where s.lastAt < :before", Long.class)
            .setParameter("before", before)
            .setMaxResults(Retention.AT_ONCE)
            .getResultList();
    return old.isEmpty()
        ? 0
        : em.createQuery("delete from SignIn s where s.id in :old")
            .setParameter("old", old)
            .executeUpdate();
  }
}
