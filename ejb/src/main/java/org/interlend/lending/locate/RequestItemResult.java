package org.interlend.lending.locate;

import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.MessageResult;

/**
 * The result of a RequestItem message: the lending request exists. It has no item when staff have
 * to find one.
 *
 * @param replay whether an earlier message had made it already
 * @param withoutCopy why the search found no copy; null when it found one, and for a replay
 */
public record RequestItemResult(LendingRequest request, boolean replay, LendingReason withoutCopy)
    implements MessageResult {

  @Override
  public String barcode() {
    return request.barcode();
  }
}
