package org.interlend.exchange.dryrun;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.ExchangeRecord;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/**
 * The result of a dry run: what the message would have done.
 *
 * @param line its entry in the journal, with message and answer, secrets masked
 * @param sender what is wrong with the message's authentication; may be none
 * @param notes what there is to say about single requests of a list
 * @param records the numbers of records it would make, change and delete, by kind
 * @param history the lines it would add to the histories of requests, in this order
 * @param letters the letters it would write to patrons and partners
 * @param outgoing the messages it would put in the outbox
 */
public record DryRunResult(
    Exchange line,
    Facts sender,
    List<RequestNote> notes,
    List<Records> records,
    List<HistoryNote> history,
    List<LetterNote> letters,
    List<OutgoingMessageContent> outgoing) {

  /** The result of a refused message, which leaves only its entry in the journal. */
  public static DryRunResult refused(ExchangeRecord line) {
    return new DryRunResult(
        new Exchange(line), Facts.NONE, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public DryRunResult sentBy(Facts doubt) {
    return new DryRunResult(line, doubt, notes, records, history, letters, outgoing);
  }

  /**
   * @param request the broker's number of the request, or its place in the list
   */
  public record RequestNote(String request, Fact note) {}

  /** The numbers of records of one kind. */
  public record Records(RecordKind kind, long made, long changed, long deleted) {}

  /**
   * A line of a request's history, in a reader's language.
   *
   * @param from the status before; gives null at the beginning
   * @param note more about it; gives null for none
   */
  public record HistoryNote(
      Function<Locale, String> event,
      Function<Locale, String> from,
      Function<Locale, String> to,
      Function<Locale, String> note) {}

  /**
   * @param recipient an e-mail address, or null when none is known
   */
  public record LetterNote(String recipient, String subject) {}
}
