package org.interlend.console.messages;

import java.util.List;
import java.util.Locale;
import org.interlend.exchange.MessageSentence;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.dryrun.DryRunResult;
import org.interlend.exchange.dryrun.DryRunResult.LetterNote;
import org.interlend.exchange.dryrun.DryRunResult.Records;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.staff.PatronDataVisibility;

/**
 * The result of a dry run, for the page.
 *
 * @param service the NCIP service, or null when the message cannot be parsed
 * @param problemType the standard's problem type, or null
 * @param explanation why it would be refused, or null
 * @param sender why the message itself does not identify its sender, or null
 * @param notes what there is to say about single requests of a list
 * @param before the request's status before, or null when there is no request yet
 * @param after its status afterwards, or null when it does not change
 */
public record DryRunResultView(
    String service,
    Outcome outcome,
    String problemType,
    String explanation,
    String sender,
    List<String> warnings,
    List<RequestNote> notes,
    String before,
    String after,
    List<Records> records,
    List<HistoryNote> history,
    List<LetterNote> letters,
    List<OutgoingMessageContent> outgoing,
    WireText message,
    WireText answer) {

  /**
   * @param message the message, masked for the user
   * @param answer the answer, masked for the user
   * @param sees what the user may see of patrons
   */
  static DryRunResultView of(
      DryRunResult tried,
      WireText message,
      WireText answer,
      PatronDataVisibility sees,
      Locale locale) {
    List<DryRunResult.HistoryNote> history = tried.history();
    return new DryRunResultView(
        tried.line().service(),
        tried.line().outcome(),
        tried.line().problemType(),
        sees.about(tried.line().userId(), tried.line().explanation(locale)),
        MessageSentence.of(tried.sender(), locale),
        tried.line().warnings(locale).stream()
            .map(warning -> sees.about(tried.line().userId(), warning))
            .toList(),
        tried.notes().stream()
            .map(
                note ->
                    new RequestNote(
                        note.request(),
                        sees.about(tried.line().userId(), MessageSentence.of(note.note(), locale))))
            .toList(),
        history.isEmpty() ? null : history.get(0).from().apply(locale),
        history.isEmpty() ? null : history.get(history.size() - 1).to().apply(locale),
        tried.records(),
        history.stream()
            .map(
                line ->
                    new HistoryNote(
                        line.event().apply(locale), sees.personal(line.note().apply(locale))))
            .toList(),
        tried.letters().stream()
            .map(
                letter ->
                    new LetterNote(
                        sees.personal(letter.recipient()), sees.personal(letter.subject())))
            .toList(),
        tried.outgoing(),
        message,
        answer);
  }

  /** A line of a request's history; its note may be null. */
  public record HistoryNote(String event, String note) {}

  /** What there is to say about a request, as a sentence. */
  public record RequestNote(String request, String sentence) {}

  /** Whether the message would change nothing. */
  public boolean changesNothing() {
    return records.isEmpty() && history.isEmpty() && letters.isEmpty() && outgoing.isEmpty();
  }
}
