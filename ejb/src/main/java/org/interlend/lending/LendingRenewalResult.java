package org.interlend.lending;

import java.time.Instant;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.MessageResult;

/**
 * The result of a partner's RenewItem.
 *
 * @param dueAt the new due date, or null while staff have to decide
 * @param replyExpectedAt when staff expect to decide, or null when it is decided
 * @param replay whether it was requested already
 */
public record LendingRenewalResult(
    LendingRequest request, Instant dueAt, Instant replyExpectedAt, boolean replay)
    implements MessageResult {

  @Override
  public String barcode() {
    return request.barcode();
  }
}
