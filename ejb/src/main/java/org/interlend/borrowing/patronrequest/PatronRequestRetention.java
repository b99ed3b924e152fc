package org.interlend.borrowing.patronrequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.interlend.jobs.RetentionJob;
import org.interlend.jobs.RetentionPeriod;

/** Deletes ended patron requests after their retention period. */
@ApplicationScoped
class PatronRequestRetention extends RetentionJob {

  PatronRequestRetention() {
    super("patron-request-retention", RetentionPeriod.PATRON_DATA);
  }

  @Override
  protected int batch(Instant before) {
    return delete(PatronRequest.class, "closedAt", before);
  }
}
