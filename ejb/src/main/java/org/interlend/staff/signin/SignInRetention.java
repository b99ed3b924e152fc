package org.interlend.staff.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.interlend.persistence.RetentionJob;
import org.interlend.persistence.RetentionPeriod;

/** Deletes entries of the sign-in log after the audit's retention period. */
@ApplicationScoped
class SignInRetention extends RetentionJob {

  @PersistenceContext private EntityManager em;

  SignInRetention() {
    super("sign-in-retention", RetentionPeriod.AUDIT);
  }

  @Override
  protected int batch(Instant before) {
    return apply(
        em.createQuery("select s.id from SignIn s where s.lastAt < :before", Long.class)
            .setParameter("before", before),
        em.createQuery("delete from SignIn s where s.id in :old"));
  }
}
