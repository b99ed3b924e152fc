package org.interlend.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.interlend.exchange.outbox.OutgoingMessages;
import org.interlend.exchange.outbox.PartnerBacklog;
import org.interlend.importing.FileImports;
import org.interlend.jobs.JobState;
import org.interlend.jobs.Jobs;
import org.interlend.notices.LetterStatus;
import org.interlend.notices.Letters;
import org.interlend.partners.Partners;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.persistence.DatabaseCheck;
import org.interlend.persistence.TransactionTemplate;

/**
 * Backlogs and job states in the database, which all servers share. Each scrape reads them in five
 * statements; while the database is not available they are absent.
 */
@ApplicationScoped
class BacklogMetrics {

  /** The values of one scrape. */
  record Reading(
      boolean databaseAnswers,
      List<PartnerBacklog> outbox,
      Map<LetterStatus, Long> letters,
      List<JobState> jobs,
      List<FileImports.Count> imports,
      Map<String, BrokerProtocol> partners) {}

  @Inject private DatabaseCheck database;
  @Inject private TransactionTemplate transaction;
  @Inject private OutgoingMessages outgoingMessages;
  @Inject private Letters letters;
  @Inject private Jobs jobs;
  @Inject private FileImports imports;
  @Inject private Partners partners;

  Reading read() {
    if (!database.answers()) {
      return new Reading(false, List.of(), Map.of(), List.of(), List.of(), Map.of());
    }
    try {
      return stored();
    } catch (RuntimeException outdated) {
      // The first statement after an outage can meet a connection from before it; the pool then
      // drops all of these.
      return stored();
    }
  }

  private Reading stored() {
    return transaction.requiresNew(
        () ->
            new Reading(
                true,
                outgoingMessages.backlogs(),
                letters.countOpen(),
                jobs.states(),
                imports.count(),
                partners.protocols()));
  }
}
