package org.interlend.requests;

import java.time.Instant;
import java.time.LocalDate;
import org.interlend.Actor;
import org.interlend.circulation.loan.Loan;
import org.interlend.requests.reason.StatedReason;
import org.interlend.text.Fact;
import org.interlend.text.Facts;
import org.interlend.text.LocalizedFactValue;

/**
 * An event in the life of a borrowing or lending request, for its history.
 *
 * @param item barcode of the item it concerns, or null
 * @param detail as the kind requires: a barcode, a name, or a day as {@code 2026-12-01}; or null
 * @param by who does it
 * @param stated the reason that it has, or the remark of a person or another system
 * @param explanation how the due date was calculated, why no copy was found, what the journal says
 *     of a message that has missed its aim, or the warnings that were dismissed
 */
public record HistoryEvent(
    Instant at,
    HistoryEventKind kind,
    String item,
    String detail,
    Actor by,
    StatedReason stated,
    Facts explanation) {

  public static HistoryEvent of(Instant at, HistoryEventKind kind, Actor by) {
    return new HistoryEvent(at, kind, null, null, by, StatedReason.NONE, Facts.NONE);
  }

  /** The same event with the item it concerns. */
  public HistoryEvent item(String barcode) {
    return new HistoryEvent(at, kind, barcode, detail, by, stated, explanation);
  }

  /**
   * @param words may be null
   */
  public HistoryEvent detail(String words) {
    return kept(words == null ? null : Fact.text(words));
  }

  /**
   * @param value in the language of each reader; may be null
   */
  public HistoryEvent detail(LocalizedFactValue value) {
    return kept(value == null ? null : value.factValue());
  }

  private HistoryEvent kept(String detail) {
    return new HistoryEvent(at, kind, item, detail, by, stated, explanation);
  }

  /**
   * @param day may be null
   */
  public HistoryEvent day(LocalDate day) {
    return detail(day == null ? null : day.toString());
  }

  public HistoryEvent note(String note) {
    return stated(stated.note(note));
  }

  /** The same event with its reason. */
  public HistoryEvent stated(StatedReason why) {
    return new HistoryEvent(at, kind, item, detail, by, why, explanation);
  }

  /** The same event, which sets the due date of the loan. */
  public HistoryEvent due(Loan loan) {
    return new HistoryEvent(at, kind, item, detail, by, stated, loan.dueExplanation());
  }

  /**
   * The same event with the reason why a step is not possible.
   *
   * @param why of a {@link org.interlend.RefusalReason}
   */
  public HistoryEvent because(Fact why) {
    return because(Facts.of(why));
  }

  /** The same event with the facts that explain it. */
  public HistoryEvent because(Facts why) {
    return new HistoryEvent(at, kind, item, detail, by, stated, why);
  }
}
