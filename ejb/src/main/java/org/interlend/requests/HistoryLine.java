package org.interlend.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.interlend.Actor;
import org.interlend.circulation.terms.DueDateSentence;
import org.interlend.exchange.MessageSentence;
import org.interlend.persistence.RecordedActor;
import org.interlend.requests.reason.ReasonCode;
import org.interlend.requests.reason.StandardReason;
import org.interlend.requests.reason.StatedReason;
import org.interlend.text.Fact;
import org.interlend.text.Facts;
import org.interlend.text.Text;

/**
 * One entry in the history of a request: when, what, who, and the status before and after.
 *
 * @param <S> the statuses of the side
 */
@MappedSuperclass
public abstract class HistoryLine<S extends RequestStatus<S>> {

  /** The greatest length of a note, in characters. */
  public static final int NOTE = 1000;

  private static final String EVENTS = "org.interlend.requests.HistoryEvents";
  private static final int ITEM = 100;
  private static final int DETAIL = 255;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Enumerated(EnumType.STRING)
  private HistoryEventKind event;

  private String item;
  private String detail;

  @Embedded private RecordedActor doneBy;

  private String note;

  @ManyToOne(fetch = FetchType.LAZY)
  private ReasonCode reason;

  @Enumerated(EnumType.STRING)
  @Column(name = "standard_reason")
  private StandardReason standardReason;

  private Facts explanation = Facts.NONE;

  protected HistoryLine() {}

  protected HistoryLine(HistoryEvent what) {
    this.happenedAt = what.at();
    this.event = what.kind();
    this.item = Text.fit(what.item(), ITEM);
    this.detail = Text.fit(what.detail(), DETAIL);
    this.doneBy = new RecordedActor(what.by());
    this.explanation = what.explanation();
    this.note = Text.fit(what.stated().note(), NOTE);
    this.reason = what.stated().code();
    this.standardReason = what.stated().standard();
  }

  /** Entries of one request are numbered in the order in which they were written. */
  public abstract Long id();

  /** The status before, or null at the beginning. */
  public abstract S from();

  /** The status after. */
  public abstract S to();

  public Instant happenedAt() {
    return happenedAt;
  }

  public HistoryEventKind event() {
    return event;
  }

  /** The barcode of the item that it is about, or null. */
  public String item() {
    return item;
  }

  /** Whether these words, such as a barcode, are what the event says more. */
  public boolean tellsDetail(String words) {
    return Objects.equals(detail, Text.fit(Fact.text(words), DETAIL));
  }

  /** Whether it tells the same, of the same item and by the same actor, at whatever time. */
  boolean tells(HistoryEvent what) {
    return event == what.kind()
        && Objects.equals(item, Text.fit(what.item(), ITEM))
        && Objects.equals(detail, Text.fit(what.detail(), DETAIL))
        && doneBy().equals(what.by());
  }

  /** The event as a sentence in the given language. */
  public String sentence(Locale locale) {
    return new Fact(event.name(), List.of(Fact.text(item), Objects.toString(detail, "")))
        .sentence(EVENTS, locale);
  }

  public Actor doneBy() {
    return doneBy.actor();
  }

  /** Whether staff stated this reason of the library's list. */
  public boolean states(String reasonCode) {
    return reason != null && reason.code().equals(reasonCode);
  }

  /** Whether the note is the name of a patron's file, and its size. */
  public boolean namesPatronsFile() {
    return false;
  }

  /**
   * The reason and a note, or an explanation of the event; null if there is none. Once the request
   * is anonymized, only the reason is left.
   */
  public String note(Locale locale) {
    String stated = new StatedReason(reason, standardReason, note).text(locale);
    if (stated != null || explanation.isEmpty()) {
      return stated;
    }
    return switch (event) {
      case NO_COPY_FOUND,
          BROKER_NOT_TOLD,
          RENEWAL_NOT_DELIVERED,
          RENEWAL_ANSWER_NOT_DELIVERED,
          RECALL_NOT_DELIVERED ->
          MessageSentence.of(explanation, locale);
      case WARNING_DISMISSED -> RequestWarnings.text(explanation, locale);
      default -> DueDateSentence.of(explanation, locale);
    };
  }

  /** Whether staff have dismissed a warning of this kind with it. */
  boolean dismisses(RequestWarningKind kind) {
    return event == HistoryEventKind.WARNING_DISMISSED
        && explanation.list().stream().anyMatch(fact -> fact.kind().equals(kind.name()));
  }

  /** Whether staff have dismissed this warning with it. */
  boolean dismisses(RequestWarning warning) {
    return event == HistoryEventKind.WARNING_DISMISSED
        && explanation.list().contains(warning.fact());
  }
}
