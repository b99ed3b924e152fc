package org.interlend.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.interlend.jobs.RetentionJob;
import org.interlend.jobs.RetentionPeriod;

/** Deletes entries of the journal after its retention period. */
@ApplicationScoped
class JournalRetention extends RetentionJob {

  JournalRetention() {
    super("journal-retention", RetentionPeriod.JOURNAL);
  }

  @Override
  protected int batch(Instant before) {
    return delete(Exchange.class, "happenedAt", before);
  }
}
