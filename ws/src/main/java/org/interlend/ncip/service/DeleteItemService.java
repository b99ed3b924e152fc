package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.catalog.Catalog;
import org.interlend.exchange.MessageFact;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.requests.SimpleMessageResult;

/**
 * DeleteItem: some brokers end a request by deleting the item they had created (Z39.83-1, Delete
 * Item). This closes the request. No message deletes an own item.
 */
@ApplicationScoped
class DeleteItemService implements NcipService {

  @Inject private BorrowingWorkflow workflow;
  @Inject private Catalog catalog;

  @Override
  public String name() {
    return "DeleteItem";
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    String itemId = message.neededItemNumber();
    BorrowedVolume volume =
        message.subject().returnedVolume().orElseThrow(() -> refusal(message, itemId));
    SimpleMessageResult done = workflow.checkIn(volume);
    return ServiceAnswer.of(done, message.itemId(done.barcode()));
  }

  private RuntimeException refusal(NcipRequest message, String itemId) {
    return catalog.findOwnItem(itemId).isPresent()
        ? message.refusal(
            ProblemType.UNAUTHORIZED_SERVICE,
            MessageFact.ITEM_OF_LIBRARY.with(itemId),
            itemId,
            "ItemId",
            "ItemIdentifierValue")
        : BorrowingRequests.unknownItem(message.partner(), itemId);
  }
}
