package org.interlend.exchange.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.interlend.jobs.RetentionJob;
import org.interlend.jobs.RetentionPeriod;

/**
 * Deletes delivered and handled messages of the outbox after the journal's retention period.
 * Messages that wait for the partner or for staff stay.
 */
@ApplicationScoped
class OutboxRetention extends RetentionJob {

  OutboxRetention() {
    super("outbox-retention", RetentionPeriod.JOURNAL);
  }

  @Override
  protected int batch(Instant before) {
    return delete(OutgoingMessage.class, "settledAt", before);
  }
}
