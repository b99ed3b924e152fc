package org.interlend.staff.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.interlend.jobs.RetentionJob;
import org.interlend.jobs.RetentionPeriod;

/**
 * Deletes saved views that could name a patron after the retention period, since search words may
 * be a name or a title.
 */
@ApplicationScoped
class SavedViewRetention extends RetentionJob {

  SavedViewRetention() {
    super("view-retention", RetentionPeriod.PATRON_DATA);
  }

  @Override
  protected int batch(Instant before) {
    return em.createQuery("delete from SavedView v where v.personal = true and v.savedAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
