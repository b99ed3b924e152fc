package org.interlend.borrowing.returning;

import java.util.Locale;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.exchange.Exchange;
import org.interlend.partners.Partner;
import org.interlend.requests.broker.RemoteLibrary;

/**
 * What has arrived although nothing is expected: its request has ended, or the message about it was
 * refused.
 *
 * @param request the ended request, or null
 * @param refusal the refused message, or null
 */
public record UnexpectedParcel(Partner partner, BorrowingRequest request, Exchange refusal) {

  /** The library that it goes back to. */
  public RemoteLibrary returnsTo() {
    return request == null ? RemoteLibrary.of(partner) : request.returnsTo();
  }

  /** The broker's number of the request, or null. */
  public String externalId() {
    return request == null ? refusal.requestId() : request.externalId();
  }

  /** The partner's number of the item, or null. */
  public String itemId() {
    return refusal == null ? null : refusal.itemId();
  }

  /** The title, as far as it is known, or null. */
  public String title() {
    return request == null ? null : request.requestedTitle();
  }

  /** Why the message was refused; null when it was not. */
  public String refusal(Locale locale) {
    return refusal == null ? null : refusal.explanation(locale);
  }
}
