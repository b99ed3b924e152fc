package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.catalog.Item;
import org.interlend.exchange.ExchangeReason;
import org.interlend.exchange.MessageFact;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.element.ItemElements;
import org.interlend.ncip.problem.NcipException;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.subject.RequestSubjectResolver;
import org.interlend.text.Fact;

/** LookupItem: the status of an item (Z39.83-1, Lookup Item). */
@ApplicationScoped
class LookupItemService implements NcipService {

  @Inject private ItemElements items;
  @Inject private LendingRequests lendingRequests;

  @Override
  public String name() {
    return "LookupItem";
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    Item item =
        message
            .itemNumber()
            .map(itemId -> items.find(message, itemId).orElseThrow(() -> unknown(itemId)))
            .orElseGet(() -> onlyItemOf(message));
    return ServiceAnswer.about(
        null,
        item.barcode(),
        List.of(message.namedItemId(item.barcode()), items.optionalFields(message, item)));
  }

  /** The item of the request that the message names, if it has just one. */
  private Item onlyItemOf(NcipRequest message) {
    String number =
        message.requestNumber().orElseThrow(() -> message.missing("ItemId", "ItemIdentifierValue"));
    RequestSubjectResolver named = message.subject();
    List<BorrowedVolume> volumes =
        named.numberedBorrowing().map(BorrowingRequest::volumes).orElse(List.of());
    Optional<LendingRequest> lent = volumes.isEmpty() ? named.numberedLending() : Optional.empty();
    if (volumes.size() > 1 || lent.filter(lendingRequests::hasFurtherVolumes).isPresent()) {
      throw refusal(
          message, ProblemType.NON_UNIQUE_ITEM, MessageFact.SEVERAL_ITEMS.with(number), number);
    }
    if (volumes.size() == 1) {
      BorrowedVolume volume = volumes.get(0);
      return volume.item().orElseThrow(() -> unknown(volume.barcode()));
    }
    return lent.map(LendingRequest::item)
        .orElseThrow(
            () ->
                refusal(
                    message,
                    ProblemType.UNKNOWN_ITEM,
                    MessageFact.NO_ITEM_OF_REQUEST.with(number),
                    number));
  }

  private static NcipException refusal(
      NcipRequest message, ProblemType type, Fact why, String number) {
    return message.refusal(type, why, number, "RequestId", "RequestIdentifierValue");
  }

  private static WorkflowException unknown(String itemId) {
    return new WorkflowException(ExchangeReason.NO_VISIBLE_ITEM, itemId);
  }
}
