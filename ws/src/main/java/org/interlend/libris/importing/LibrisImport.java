package org.interlend.libris.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.exchange.MessageFact;
import org.interlend.institution.Institutions;
import org.interlend.jobs.JobRunReport;
import org.interlend.libris.client.LibrisAccount;
import org.interlend.libris.client.LibrisClient;
import org.interlend.libris.client.LibrisJournal;
import org.interlend.libris.client.LibrisOperation;
import org.interlend.libris.client.LibrisPartner;
import org.interlend.libris.client.LibrisPartners;
import org.interlend.libris.reading.LibrisException;
import org.interlend.libris.reading.LibrisLibrary;
import org.interlend.libris.reading.LibrisList;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.lifecycle.WorkInProgress;
import org.interlend.persistence.ConflictRetry;

/**
 * Imports the requests of a partner: what the API lists for each of the institution's Sigels, then
 * open requests that no list contained, some in each run. Each request is imported in a transaction
 * of its own; of what Libris answers only repeated errors and a refusal end the run.
 */
@ApplicationScoped
public class LibrisImport {

  /** So many days of own orders are caught up with, and expired ones asked for. */
  static final int MAX_DAYS = 60;

  @Inject private LibrisPartners librisPartners;
  @Inject private LibrisClient client;
  @Inject private LibrisRequestImport requestImport;
  @Inject private ListImport listImport;
  @Inject private KnownRequests known;
  @Inject private RefreshRotation rotation;
  @Inject private LibrisRemoteLibraryResolver remoteLibraryResolver;
  @Inject private LibrisCitationLookup titles;
  @Inject private LibrisJournal journal;
  @Inject private Institutions institutions;

  @Inject private WorkInProgress work;

  /**
   * @param partner code of the partner
   * @param complete when the last run began that imported all the orders it was to import
   * @param preview whether only to report what a run would do
   */
  JobRunReport run(String partner, Optional<Instant> complete, boolean preview) {
    LocalDate today = institutions.today();
    return librisPartners
        .find(partner)
        .map(
            librisPartner ->
                new Run(librisPartner, preview)
                    .report(
                        firstDay(
                            today,
                            librisPartner.settings().lookbackDays(),
                            complete.map(institutions::day)),
                        today))
        .orElse(JobRunReport.NOTHING);
  }

  /**
   * The first day whose own orders are asked for: the setting's, or an earlier one if the import
   * has stood still since.
   *
   * @param complete the day of the last run that imported all the orders it was to import
   */
  static LocalDate firstDay(LocalDate today, int lookbackDays, Optional<LocalDate> complete) {
    LocalDate usual = today.minusDays(lookbackDays);
    LocalDate earliest = today.minusDays(MAX_DAYS);
    return complete
        .map(day -> day.minusDays(1))
        .map(day -> day.isBefore(earliest) ? earliest : day)
        .filter(day -> day.isBefore(usual))
        .orElse(usual);
  }

  /** A call of the API that lists requests. */
  private interface ListCall {
    LibrisList list(LibrisAccount account) throws LibrisException;
  }

  /** One run for one partner. */
  private final class Run {

    private final LibrisPartner librisPartner;
    private final boolean preview;
    private final ImportTally tally;

    /** The requests of this run that need no refresh. */
    private final Map<String, LibrisRequest> seen = new LinkedHashMap<>();

    /** The Sigels for which this run has read a list. */
    private final Set<String> listed = new HashSet<>();

    private final LibrisCircuitBreaker guard = new LibrisCircuitBreaker();
    private boolean called;

    Run(LibrisPartner librisPartner, boolean preview) {
      this.librisPartner = librisPartner;
      this.preview = preview;
      tally = new ImportTally(preview);
    }

    JobRunReport report(LocalDate from, LocalDate today) {
      boolean complete = true;
      for (String sigel : librisPartner.sigels()) {
        complete &=
            importList(
                sigel, LibrisOperation.OUTGOING, account -> client.outgoing(account, from, today));
        if (librisPartner.settings().lending()) {
          importList(sigel, LibrisOperation.INCOMING, client::incoming);
        }
      }
      refresh();
      return tally.report(complete);
    }

    /** Whether the run ends after the request that it imports now. */
    private boolean isEnding() {
      return work.isEnding() || Thread.currentThread().isInterrupted();
    }

    /**
     * @return whether the list was read and its requests imported. A record without a number is no
     *     reason to ask for the list again.
     */
    private boolean importList(String sigel, LibrisOperation service, ListCall call) {
      if (isEnding() || !guard.allows(sigel)) {
        return false;
      }
      try {
        pause();
        LibrisAccount account = librisPartner.account(sigel);
        LibrisList list = call.list(account);
        guard.succeeded();
        listed.add(sigel);
        tally.read(list);
        return importAll(account, service, fresh(list.requests()));
      } catch (LibrisException fault) {
        tally.failed(sigel, fault.why());
        failed(sigel, service, null, fault);
        return false;
      }
    }

    /** The requests that this run has not imported. */
    private List<LibrisRequest> fresh(List<LibrisRequest> listed) {
      return listed.stream()
          .filter(request -> seen.putIfAbsent(request.number(), request) == null)
          .toList();
    }

    private boolean importAll(
        LibrisAccount account, LibrisOperation service, List<LibrisRequest> requests) {
      boolean all = true;
      for (List<LibrisRequest> chunk : Chunks.of(requests)) {
        ImportContext context =
            new ImportContext(
                librisPartner,
                service,
                libraries(account, chunk),
                titles.read(
                    librisPartner,
                    known.unknown(librisPartner.partner(), chunk),
                    tally,
                    this::mayCall));
        for (LibrisRequest request : chunk) {
          all &= !isEnding() && importOne(context, request);
        }
      }
      return all;
    }

    private boolean importOne(ImportContext context, LibrisRequest request) {
      return tally.count(
          request.number(),
          () ->
              preview
                  ? requestImport.preview(context, request)
                  : listImport.apply(context, request));
    }

    /** What is said of the libraries of some requests, by Sigel. */
    private Map<String, LibrisLibrary> libraries(LibrisAccount account, List<LibrisRequest> chunk) {
      Map<String, LibrisLibrary> described = LibrisRemoteLibraryResolver.described(chunk);
      List<String> asked =
          remoteLibraryResolver.withoutDescription(librisPartner, chunk, described);
      if (asked.isEmpty() || !guard.allows(account.sigel())) {
        return described;
      }
      try {
        pause();
        client
            .libraries(account, asked)
            .forEach(library -> described.put(library.libraryCode(), library));
        guard.succeeded();
      } catch (LibrisException fault) {
        journal.failed(librisPartner.partner(), LibrisOperation.LIBRARIES, null, fault.why());
        if (fault.extent() != LibrisException.Extent.SIGEL) { // the key has just listed requests
          guard.failed(account.sigel(), fault);
        }
      }
      return described;
    }

    private void refresh() {
      Set<String> numbers =
          seen.values().stream()
              .flatMap(each -> each.numbers().stream())
              .collect(Collectors.toSet());
      List<String> unlisted =
          known.open(librisPartner).stream().filter(number -> !numbers.contains(number)).toList();
      for (String number : rotation.next(librisPartner.partner(), unlisted)) {
        if (!isEnding() && guard.allows(librisPartner.sigelOf(number))) {
          if (!preview) {
            rotation.isRead(librisPartner.partner(), number);
          }
          refresh(number, librisPartner.sigelOf(number));
        }
      }
    }

    private void refresh(String number, String sigel) {
      try {
        pause();
        LibrisAccount account = librisPartner.account(sigel);
        Optional<LibrisRequest> found = client.request(account, number);
        guard.succeeded();
        tally.fetched(found.isPresent() ? 1 : 0);
        if (found.isPresent()) {
          importAll(account, LibrisOperation.REQUEST, List.of(found.get()));
        } else {
          tally.count(number, () -> unknown(number, sigel));
        }
      } catch (LibrisException fault) {
        tally.failed(number, fault.why());
        failed(sigel, LibrisOperation.REQUEST, number, fault);
      }
    }

    /**
     * At a wrong address no request is known: what the lists say shows whether it is the right one.
     */
    private ImportOutcome unknown(String number, String sigel) {
      if (listed.contains(sigel) && !preview) {
        ConflictRetry.run(() -> requestImport.unknown(librisPartner.partner(), number));
      }
      return ImportOutcome.of(
          ImportOutcome.Effect.SKIPPED, MessageFact.LIBRIS_REQUEST_UNKNOWN.with());
    }

    private void failed(
        String sigel, LibrisOperation service, String number, LibrisException fault) {
      guard.failed(sigel, fault);
      journal.failed(librisPartner.partner(), service, number, fault.why());
    }

    /** Before one of many calls; tells whether it is still to be made. */
    private boolean mayCall() {
      pause();
      return !isEnding();
    }

    /** Between two calls, so that Libris is not burdened. */
    private void pause() {
      if (called) {
        try {
          Thread.sleep(librisPartner.settings().pause().toMillis());
        } catch (InterruptedException ending) {
          Thread.currentThread().interrupt();
        }
      }
      called = true;
    }
  }
}
