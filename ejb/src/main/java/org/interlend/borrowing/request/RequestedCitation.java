package org.interlend.borrowing.request;

import java.time.Instant;
import org.interlend.catalog.Citation;

/**
 * The title of a borrowing request as the broker describes it. All values but the citation may be
 * null.
 *
 * @param componentTitle title of the article or chapter
 * @param volume volume and issue, as printed
 * @param pages as printed
 * @param deliveryLink where a digital item can be fetched
 * @param dueAt the lender's due date
 */
public record RequestedCitation(
    Citation citation,
    String componentTitle,
    String componentAuthor,
    String volume,
    String pages,
    String deliveryLink,
    Instant dueAt) {

  public RequestedCitation titled(String substitute) {
    return new RequestedCitation(
        citation.orTitled(componentTitle != null ? componentTitle : substitute),
        componentTitle,
        componentAuthor,
        volume,
        pages,
        deliveryLink,
        dueAt);
  }
}
