package org.interlend.message;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interlend.DryRun.Fate;
import org.interlend.borrowing.file.PatronDelivery;
import org.interlend.borrowing.patronrequest.PatronRequest;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingHistoryLine;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.catalog.LocalItem;
import org.interlend.catalog.TemporaryBib;
import org.interlend.catalog.TemporaryHolding;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.account.AccountEntry;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.dryrun.DryRunResult;
import org.interlend.exchange.dryrun.DryRunResult.HistoryNote;
import org.interlend.exchange.dryrun.DryRunResult.LetterNote;
import org.interlend.exchange.dryrun.DryRunResult.Records;
import org.interlend.exchange.dryrun.DryRunResult.RequestNote;
import org.interlend.exchange.dryrun.RecordKind;
import org.interlend.exchange.outbox.OutgoingMessage;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.lending.file.PartnerDelivery;
import org.interlend.lending.request.LendingHistoryLine;
import org.interlend.lending.request.LendingRequest;
import org.interlend.notices.Letter;
import org.interlend.partners.Partner;
import org.interlend.patrons.Patron;
import org.interlend.requests.HistoryLine;
import org.interlend.requests.RequestStatus;
import org.interlend.requests.search.SearchTerm;
import org.interlend.text.Facts;

/** Groups the records that a message would write into the findings that staff read. */
public final class DryRunResultBuilder {

  private static final Map<Class<?>, RecordKind> KINDS =
      Map.ofEntries(
          entry(BorrowingRequest.class, RecordKind.BORROWING_REQUEST),
          entry(BorrowedVolume.class, RecordKind.BORROWED_VOLUME),
          entry(LendingRequest.class, RecordKind.LENDING_REQUEST),
          entry(TemporaryBib.class, RecordKind.TEMPORARY_BIB),
          entry(TemporaryHolding.class, RecordKind.TEMPORARY_HOLDING),
          entry(TemporaryItem.class, RecordKind.TEMPORARY_ITEM),
          entry(LocalItem.class, RecordKind.OWN_ITEM),
          entry(Hold.class, RecordKind.HOLD),
          entry(Loan.class, RecordKind.LOAN),
          entry(MoveRequest.class, RecordKind.MOVE_REQUEST),
          entry(AccountEntry.class, RecordKind.ACCOUNT_ENTRY),
          entry(Patron.class, RecordKind.PATRON),
          entry(PatronRequest.class, RecordKind.PATRON_REQUEST),
          entry(Partner.class, RecordKind.PARTNER),
          entry(PatronDelivery.class, RecordKind.FILE),
          entry(PartnerDelivery.class, RecordKind.FILE),
          entry(OutgoingMessage.class, RecordKind.OUTGOING_MESSAGE),
          entry(Letter.class, RecordKind.LETTER));

  private final Map<RecordKind, Map<Fate, Long>> counts = new EnumMap<>(RecordKind.class);
  private final NavigableMap<Long, HistoryNote> borrowing = new TreeMap<>();
  private final NavigableMap<Long, HistoryNote> lending = new TreeMap<>();
  private final List<LetterNote> letters = new ArrayList<>();
  private final List<OutgoingMessageContent> outgoing = new ArrayList<>();
  private Exchange line;

  /** The result for a message that has written these records, its journal line among them. */
  public static DryRunResult of(Map<Object, Fate> records) {
    DryRunResultBuilder findings = new DryRunResultBuilder();
    findings.add(records);
    return findings.result(findings.line, List.of());
  }

  /** Adds the records that were written by the message, or by one of its parts. */
  public void add(Map<Object, Fate> records) {
    records.forEach(this::sort);
  }

  public DryRunResult result(Exchange journalLine, List<RequestNote> notes) {
    return new DryRunResult(
        journalLine,
        Facts.NONE,
        notes,
        counts.entrySet().stream().map(entry -> records(entry.getKey(), entry.getValue())).toList(),
        Stream.concat(borrowing.values().stream(), lending.values().stream()).toList(),
        letters,
        outgoing);
  }

  private static HistoryNote note(HistoryLine<?> line) {
    return new HistoryNote(line::sentence, label(line.from()), label(line.to()), line::note);
  }

  private static Function<Locale, String> label(RequestStatus<?> status) {
    return language -> status == null ? null : status.label(language);
  }

  private void sort(Object entity, Fate fate) {
    if (entity instanceof Exchange exchange) {
      line = exchange;
    } else if (entity instanceof BorrowingHistoryLine historyLine) {
      borrowing.put(historyLine.id(), note(historyLine));
    } else if (entity instanceof LendingHistoryLine historyLine) {
      lending.put(historyLine.id(), note(historyLine));
    } else if (entity instanceof Letter letter && fate == Fate.MADE) {
      letters.add(new LetterNote(letter.recipient(), letter.subject()));
    } else if (entity instanceof OutgoingMessage message && fate == Fate.MADE) {
      outgoing.add(message.about());
    } else if (!(entity instanceof SearchTerm)) {
      counts
          .computeIfAbsent(
              KINDS.getOrDefault(entity.getClass(), RecordKind.OTHER),
              any -> new EnumMap<>(Fate.class))
          .merge(fate, 1L, Long::sum);
    }
  }

  private static Records records(RecordKind kind, Map<Fate, Long> counts) {
    return new Records(
        kind,
        counts.getOrDefault(Fate.MADE, 0L),
        counts.getOrDefault(Fate.CHANGED, 0L),
        counts.getOrDefault(Fate.DELETED, 0L));
  }
}
