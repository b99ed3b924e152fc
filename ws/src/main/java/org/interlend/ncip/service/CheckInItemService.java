package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.CheckIn;
import org.interlend.borrowing.CheckedIn;
import org.interlend.lending.CheckInLoan;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.LoanCheckedIn;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Element;

/**
 * CheckInItem: a borrowed item is on its way back to the lender, or a lent item has been returned
 * (Z39.83-1, Check In Item). Some clients add a RequestId that the schema does not have; it
 * identifies the request when the item id is outdated.
 */
@ApplicationScoped
class CheckInItemService implements NcipService {

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;
  @Inject private RequestSubjectResolver requestSubjectResolver;

  @Override
  public String name() {
    return "CheckInItem";
  }

  @Override
  public ServiceAnswer handle(NcipRequest call) {
    String requestId = call.requestNumber().orElse(null);
    String itemId =
        requestId == null
            ? call.needed("ItemId", "ItemIdentifierValue")
            : call.request().text("ItemId", "ItemIdentifierValue").orElse(null);
    if (requestSubjectResolver.isLent(call)) {
      LoanCheckedIn done =
          lending.checkIn(new CheckInLoan(call.partner().code(), itemId, requestId));
      return new ServiceAnswer(
          content(call, done.barcode(), done.title(), done.author()),
          done.requestId(),
          done.barcode(),
          done.replay(),
          List.of());
    }
    CheckedIn done = borrowing.checkIn(new CheckIn(call.partner().code(), itemId, requestId));
    return new ServiceAnswer(
        content(call, done.barcode(), done.title(), done.author()),
        done.requestId(),
        done.barcode(),
        done.replay(),
        List.of());
  }

  private static List<Element> content(
      NcipRequest call, String barcode, String title, String author) {
    List<Element> content = new ArrayList<>();
    content.add(call.itemId(barcode));
    // Some clients could read a word of the title as a problem, so the title is included only on
    // request.
    if (call.wants("ItemElementType", "Bibliographic Description")) {
      content.add(
          Element.of(
              "ItemOptionalFields",
              Element.of(
                  "BibliographicDescription",
                  Element.optional("Author", author),
                  Element.of("Title", title))));
    }
    return content;
  }
}
