package org.interlend.borrowing;

import java.time.Instant;
import org.interlend.catalog.Citation;

/**
 * What a request is for, as the broker describes it. All but the citation may be null.
 *
 * @param componentTitle title of the article or chapter
 * @param pages as printed
 * @param deliveryLink where a digital item can be fetched
 * @param dueAt when the lender wants it back
 */
public record RequestedCitation(
    Citation citation,
    String componentTitle,
    String componentAuthor,
    String pages,
    String deliveryLink,
    Instant dueAt) {

  RequestedCitation titled(String substitute) {
    return new RequestedCitation(
        citation.orTitled(componentTitle != null ? componentTitle : substitute),
        componentTitle,
        componentAuthor,
        pages,
        deliveryLink,
        dueAt);
  }
}
