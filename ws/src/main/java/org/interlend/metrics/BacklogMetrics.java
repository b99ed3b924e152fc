package org.interlend.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.interlend.TransactionTemplate;
import org.interlend.catalog.load.CatalogImports;
import org.interlend.exchange.Outbox;
import org.interlend.exchange.OutboxBacklog;
import org.interlend.jobs.JobState;
import org.interlend.jobs.Jobs;
import org.interlend.notices.LetterStatus;
import org.interlend.notices.Letters;

/**
 * What waits and how the work is getting on, as the database knows it for all servers together. It
 * is read when somebody asks for the metrics, in four statements, and while the database is away
 * there is nothing of it.
 */
@ApplicationScoped
class BacklogMetrics {

  /** One reading. */
  record Reading(
      boolean databaseAnswers,
      List<OutboxBacklog> outbox,
      Map<LetterStatus, Long> letters,
      List<JobState> jobs,
      List<CatalogImports.Count> imports) {}

  @Inject private DatabaseCheck database;
  @Inject private TransactionTemplate transaction;
  @Inject private Outbox outbox;
  @Inject private Letters letters;
  @Inject private Jobs jobs;
  @Inject private CatalogImports imports;

  Reading read() {
    if (!database.answers()) {
      return new Reading(false, List.of(), Map.of(), List.of(), List.of());
    }
    return transaction.get(
        () ->
            new Reading(
                true, outbox.stock(), letters.countOpen(), jobs.states(), imports.countByStatus()));
  }
}
