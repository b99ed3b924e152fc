package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowProblem;
import org.interlend.borrowing.BorrowingRequests;
import org.interlend.catalog.Item;
import org.interlend.exchange.ExchangeReason;
import org.interlend.lending.LendingRequest;
import org.interlend.lending.LendingRequests;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Element;

/** LookupItem: the status of an item (Z39.83-1, Lookup Item). */
@ApplicationScoped
class LookupItemService implements NcipService {

  @Inject private BorrowingRequests requests;
  @Inject private ItemElements items;
  @Inject private LendingRequests lending;

  @Override
  public String name() {
    return "LookupItem";
  }

  @Override
  public ServiceAnswer handle(NcipRequest call) {
    String itemId =
        call.request()
            .text("ItemId", "ItemIdentifierValue")
            .or(() -> onlyItemOf(call))
            .orElseGet(() -> call.needed("ItemId", "ItemIdentifierValue"));
    Item item =
        items
            .find(call, itemId)
            .orElseThrow(() -> new WorkflowProblem(ExchangeReason.NO_VISIBLE_ITEM, itemId));
    List<Element> content = new ArrayList<>();
    content.add(call.itemId(item.barcode()));
    content.add(items.optionalFields(call, item));
    return new ServiceAnswer(content, null, item.barcode(), false, List.of());
  }

  private Optional<String> onlyItemOf(NcipRequest call) {
    Optional<String> number = call.requestNumber();
    return number
        .flatMap(id -> requests.find(call.partner(), id))
        .map(request -> request.volumes())
        .filter(volumes -> volumes.size() == 1)
        .map(volumes -> volumes.get(0).barcode())
        .or(
            () ->
                number
                    .flatMap(id -> lending.find(call.partner(), id))
                    .map(LendingRequest::barcode));
  }
}
