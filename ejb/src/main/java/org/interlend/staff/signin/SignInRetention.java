package org.interlend.staff.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.interlend.jobs.RetentionJob;
import org.interlend.jobs.RetentionPeriod;

/** Deletes entries of the sign-in log after the audit's retention period. */
@ApplicationScoped
class SignInRetention extends RetentionJob {

  SignInRetention() {
    super("sign-in-retention", RetentionPeriod.AUDIT);
  }

  @Override
  protected int batch(Instant before) {
    return delete(SignInCount.class, "lastAt", before);
  }
}
