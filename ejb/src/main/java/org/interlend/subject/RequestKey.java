package org.interlend.subject;

import org.interlend.Side;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.requests.ResourceSharingRequest;

/** Identifies a request beyond the transaction that has found it. */
public record RequestKey(Side side, long id) {

  public static RequestKey of(ResourceSharingRequest<?> request) {
    return new RequestKey(
        request instanceof BorrowingRequest ? Side.BORROWING : Side.LENDING, request.id());
  }
}
