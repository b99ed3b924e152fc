package org.interlend.libris.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.interlend.exchange.MessageFact;
import org.interlend.jobs.JobRunReport;
import org.interlend.jobs.PartnerJob;
import org.interlend.jobs.PartnerJobRuns;
import org.interlend.libris.client.LibrisPartners;

/** The job that imports requests from Libris. {@link LibrisImportTimer} starts it. */
@ApplicationScoped
public class LibrisImportJob extends PartnerJob {

  @Inject private LibrisPartners librisPartners;
  @Inject private LibrisImport librisImport;
  @Inject private PartnerJobRuns runs;

  LibrisImportJob() {
    super("libris-import", Duration.ofMinutes(5), MessageFact.PROCESSING_FAILED.with());
  }

  @Override
  public List<String> partners() {
    return librisPartners.codes();
  }

  @Override
  public JobRunReport run(String partner, boolean preview) {
    return librisImport.run(partner, runs.lastComplete(name(), partner), preview);
  }
}
