package org.interlend.borrowing.receiving;

import java.util.List;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.exchange.MessageWarning;
import org.interlend.requests.MessageResult;

/**
 * The result of an announcement: the borrowing request exists.
 *
 * @param request with the broker's number, or the one that takes its place
 * @param replay whether an earlier message had announced it already
 * @param warnings for staff
 */
public record AnnouncementResult(
    BorrowingRequest request, boolean replay, List<MessageWarning> warnings)
    implements MessageResult {

  /** No item has been sent. */
  @Override
  public String barcode() {
    return null;
  }
}
