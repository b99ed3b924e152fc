package org.interlend.lending.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.interlend.jobs.InstitutionJob;
import org.interlend.jobs.JobResult;
import org.interlend.jobs.PerRecordBatch;
import org.interlend.persistence.Page;
import org.interlend.persistence.TransactionTemplate;

/**
 * Tells resource sharing desks once a day of requests that wait, and of new ones where they want
 * one mail a day. Each mail is a transaction of its own.
 */
@ApplicationScoped
class DeskLetterJob extends InstitutionJob {

  /** The most requests in one mail. */
  private static final int LINES = 80;

  @Inject private DueDeskLetterSearch dueDeskLetterSearch;
  @Inject private DeskLetterDispatch deskLetters;
  @Inject private PerRecordBatch batch;
  @Inject private TransactionTemplate transaction;

  DeskLetterJob() {
    super("desk-letters", Duration.ofHours(24));
  }

  /** A second mail of the day would go to all desks. */
  @Override
  public boolean isRetried() {
    return false;
  }

  @Override
  public JobResult run() {
    List<PendingDeskMail> mails = new ArrayList<>();
    due().forEach((desk, entries) -> addTo(mails, desk, entries));
    return batch
        .run(
            last -> LongStream.range(last + 1, mails.size()).limit(Page.MAX_ROWS).boxed().toList(),
            number -> deskLetters.tell(mails.get((int) number)))
        .result();
  }

  private Map<PendingDeskMail.Desk, List<PendingDeskMail.Entry>> due() {
    Map<PendingDeskMail.Desk, List<PendingDeskMail.Entry>> due = new LinkedHashMap<>();
    long read = -1;
    long after;
    do {
      after = read;
      long from = after;
      read = transaction.requiresNew(() -> dueDeskLetterSearch.addTo(due, from));
    } while (read > after);
    return due;
  }

  private static void addTo(
      List<PendingDeskMail> mails, PendingDeskMail.Desk desk, List<PendingDeskMail.Entry> entries) {
    int size = desk.daily() ? LINES : 1;
    for (int first = 0; first < entries.size(); first += size) {
      int end = Math.min(first + size, entries.size());
      mails.add(new PendingDeskMail(desk, List.copyOf(entries.subList(first, end))));
    }
  }
}
