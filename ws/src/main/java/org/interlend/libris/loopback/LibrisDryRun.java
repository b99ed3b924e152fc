package org.interlend.libris.loopback;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.dryrun.DryRunResult;
import org.interlend.exchange.dryrun.DryRunResult.RequestNote;
import org.interlend.exchange.dryrun.MessageDryRun;
import org.interlend.jobs.JobRunReport;
import org.interlend.libris.client.LibrisJournal;
import org.interlend.libris.client.LibrisPartner;
import org.interlend.libris.client.LibrisPartners;
import org.interlend.libris.importing.ListImport;
import org.interlend.libris.reading.LibrisException;
import org.interlend.libris.reading.LibrisList;
import org.interlend.libris.reading.LibrisReader;
import org.interlend.message.DryRunResultBuilder;
import org.interlend.partners.Partners;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.text.Facts;

/**
 * Dry run of the import of a list of Libris, or of one request, through the same processing as the
 * import. Each request is tried for itself, and Libris is not called.
 */
@Stateless
@Local(MessageDryRun.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LibrisDryRun implements MessageDryRun {

  @Inject private Partners partners;
  @Inject private LibrisPartners librisPartners;
  @Inject private ListImport listImport;
  @Inject private LibrisJournal journal;

  @Override
  public BrokerProtocol protocol() {
    return BrokerProtocol.LIBRIS;
  }

  @Override
  public DryRunResult dryRun(String partner, byte[] message) {
    LibrisPartner librisPartner = librisPartners.find(partners.get(partner).code()).orElseThrow();
    try {
      LibrisList list = LibrisReader.listOrRequest(message);
      DryRunResultBuilder findings = new DryRunResultBuilder();
      JobRunReport report = listImport.dryRun(librisPartner, list, findings);
      return findings.result(
          new Exchange(journal.tried(partner, message, list, outcome(report), Facts.NONE)),
          report.reasons().stream()
              .map(reason -> new RequestNote(reason.number(), reason.why()))
              .toList());
    } catch (LibrisException unreadable) {
      return DryRunResult.refused(
          journal.tried(
              partner, message, LibrisList.EMPTY, Outcome.PROBLEM, Facts.of(unreadable.why())));
    }
  }

  private static Outcome outcome(JobRunReport report) {
    if (report.fetched() > 0 && report.failed() == report.fetched()) {
      return Outcome.PROBLEM;
    }
    return report.fetched() > 0 && report.unchanged() == report.fetched()
        ? Outcome.REPLAY
        : Outcome.SUCCESS;
  }
}
