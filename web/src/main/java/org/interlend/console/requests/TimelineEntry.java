package org.interlend.console.requests;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.interlend.console.ConsoleTexts;
import org.interlend.exchange.Direction;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.Outcome;
import org.interlend.persistence.Page;
import org.interlend.requests.HistoryLine;
import org.interlend.requests.RequestStatus;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.staff.PatronDataVisibility;

/**
 * An entry of a request's timeline: a history event or a message.
 *
 * @param note details, or null
 * @param to label of the new status; or null when it did not change
 * @param outcome outcome of the message, or null for an event
 * @param message number of the message in the journal, or null for an event
 */
public record TimelineEntry(
    Instant at, String what, String by, String note, String to, Outcome outcome, Long message)
    implements Serializable {

  /**
   * The events and messages of a request as the user may see them, latest first.
   *
   * @param messages oldest first; as many as are read at once, or all
   */
  public static <S extends RequestStatus<S>> List<TimelineEntry> of(
      ResourceSharingRequest<S> request,
      List<Exchange> messages,
      PatronDataVisibility sees,
      ConsoleTexts texts) {
    List<TimelineEntry> all = new ArrayList<>();
    if (messages.size() == Page.MAX_ROWS) {
      all.add(earlier(messages.get(0), texts));
    }
    messages.forEach(exchange -> all.add(message(exchange, sees, texts)));
    request
        .history()
        .forEach(
            line -> all.add(step(line, sees.note(line, request, texts.locale()), texts.locale())));
    all.sort(Comparator.comparing(TimelineEntry::at));
    Collections.reverse(all);
    return all;
  }

  private static <S extends RequestStatus<S>> TimelineEntry step(
      HistoryLine<S> line, String note, Locale locale) {
    return new TimelineEntry(
        line.happenedAt(),
        line.sentence(locale),
        line.doneBy().label(locale),
        note,
        line.from() == line.to() || line.to() == null ? null : line.to().label(locale),
        null,
        null);
  }

  private static TimelineEntry earlier(Exchange oldest, ConsoleTexts texts) {
    return new TimelineEntry(
        oldest.happenedAt(),
        texts.requests("timeline.earlier"),
        oldest.partnerCode(),
        null,
        null,
        null,
        null);
  }

  private static TimelineEntry message(
      Exchange exchange, PatronDataVisibility sees, ConsoleTexts texts) {
    String service =
        exchange.service() == null ? texts.requests("timeline.message") : exchange.service();
    String partner = exchange.partnerCode();
    return new TimelineEntry(
        exchange.happenedAt(),
        exchange.direction() == Direction.IN
            ? texts.requests("timeline.from", service, partner)
            : texts.requests("timeline.to", service, partner),
        exchange.protocol().label(texts.locale()),
        sees.about(exchange.userId(), exchange.explanation(texts.locale())),
        null,
        exchange.outcome(),
        exchange.id());
  }

  public boolean isMessage() {
    return message != null;
  }
}
