package org.interlend.lending.locate;

import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.MessageResult;

/**
 * The result of a RequestItem message: the lending request exists. It has no item when staff have
 * to find one.
 *
 * @param replay whether an earlier message had made it already
 */
public record RequestItemResult(LendingRequest request, boolean replay) implements MessageResult {

  @Override
  public String barcode() {
    return request.barcode();
  }
}
