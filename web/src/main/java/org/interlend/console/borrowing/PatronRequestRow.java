package org.interlend.console.borrowing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.interlend.borrowing.patronrequest.PatronRequest;
import org.interlend.borrowing.patronrequest.PatronRequestStatus;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.console.PatronLabel;
import org.interlend.console.scan.SelectedRow;
import org.interlend.partners.CitedWorkField;
import org.interlend.staff.PatronDataVisibility;
import org.interlend.text.Text;

/**
 * A patron request in the list.
 *
 * @param match the borrowing request that it is, or may be; null for none
 * @param why reason and note of a cancellation, or null
 */
public record PatronRequestRow(
    long id,
    String number,
    Work work,
    PatronLabel patron,
    String partner,
    PatronRequestStatus status,
    String orderNumber,
    Match match,
    Instant createdAt,
    Instant changedAt,
    String changedBy,
    String why)
    implements Serializable {

  /**
   * What is requested.
   *
   * @param within title of the book or journal of which a part is requested, or null
   * @param volume volume, issue and pages as far as they are known
   * @param number ISBN or ISSN
   */
  public record Work(String title, String author, String within, String volume, String number)
      implements Serializable {}

  /** A borrowing request. */
  public record Match(long id, String title, String number) implements Serializable {

    private static Match of(BorrowingRequest request) {
      return new Match(request.id(), request.requestedTitle(), request.externalId());
    }
  }

  static PatronRequestRow of(PatronRequest row, PatronDataVisibility sees, Locale locale) {
    boolean part = row.work().value(CitedWorkField.ARTICLE_TITLE) != null;
    return new PatronRequestRow(
        row.id(),
        row.number(),
        new Work(
            row.title(),
            row.work().value(CitedWorkField.AUTHOR),
            part ? row.work().value(CitedWorkField.TITLE) : null,
            volume(row),
            number(row)),
        PatronLabel.of(row.patron(), sees),
        row.partner().name(),
        row.status(),
        row.orderNumber(),
        row.request().or(row::candidate).map(Match::of).orElse(null),
        row.createdAt(),
        row.changedAt(),
        row.changedBy(locale),
        sees.about(row.patron(), row.reason().text(locale)));
  }

  private static String number(PatronRequest row) {
    String isbn = row.work().value(CitedWorkField.ISBN);
    return isbn == null ? row.work().value(CitedWorkField.ISSN) : isbn;
  }

  private static String volume(PatronRequest row) {
    return Text.joined(
        ", ",
        Stream.of(
                CitedWorkField.EDITION,
                CitedWorkField.DATE,
                CitedWorkField.VOLUME,
                CitedWorkField.ISSUE,
                CitedWorkField.PAGES)
            .map(row.work()::value)
            .toArray(String[]::new));
  }

  /** What its tick box says. */
  public String title() {
    return work.title();
  }

  /** The value of its tick box. */
  public String tick() {
    return SelectedRow.tick(id, number);
  }
}
