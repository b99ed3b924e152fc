package org.interlend.console.borrowing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.interlend.borrowing.patronrequest.PatronRequest;
import org.interlend.borrowing.patronrequest.PatronRequestStatus;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.console.desk.SelectedRow;
import org.interlend.partners.CitedWorkField;
import org.interlend.staff.PatronDataVisibility;
import org.interlend.text.Text;

/**
 * A patron request in the list.
 *
 * @param within title of the book or journal of which a part is requested, or null
 * @param volume volume, issue and pages as far as they are known
 * @param request key of the borrowing request that it is, or may be; null for none
 * @param requestTitle title of that borrowing request
 * @param why reason and note of a cancellation, or null
 */
public record PatronRequestRow(
    long id,
    String number,
    String title,
    String author,
    String within,
    String volume,
    String isbn,
    String patron,
    String patronId,
    String partner,
    PatronRequestStatus status,
    String orderNumber,
    Long request,
    String requestTitle,
    String requestNumber,
    Instant createdAt,
    Instant changedAt,
    String changedBy,
    String why)
    implements Serializable {

  static PatronRequestRow of(PatronRequest row, PatronDataVisibility sees, Locale locale) {
    BorrowingRequest made = row.request().or(row::candidate).orElse(null);
    boolean part = row.work().value(CitedWorkField.ARTICLE_TITLE) != null;
    return new PatronRequestRow(
        row.id(),
        row.number(),
        row.title(),
        row.work().value(CitedWorkField.AUTHOR),
        part ? row.work().value(CitedWorkField.TITLE) : null,
        volume(row),
        number(row),
        sees.name(row.patron()),
        sees.primaryId(row.patron()),
        row.partner().name(),
        row.status(),
        row.orderNumber(),
        made == null ? null : made.id(),
        made == null ? null : made.requestedTitle(),
        made == null ? null : made.externalId(),
        row.createdAt(),
        row.changedAt(),
        row.changedBy(),
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

  /** The value of its tick box. */
  public String tick() {
    return SelectedRow.tick(id, number);
  }
}
