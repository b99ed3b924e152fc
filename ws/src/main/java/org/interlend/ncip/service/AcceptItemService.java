package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.interlend.Money;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.receiving.AcceptItemCommand;
import org.interlend.borrowing.receiving.AcceptItemResult;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.element.CitationElements;
import org.interlend.ncip.wire.Amounts;
import org.interlend.ncip.wire.Element;

/** AcceptItem: an item from another library arrives for a patron (Z39.83-1, Accept Item). */
@ApplicationScoped
class AcceptItemService implements NcipService {

  private static final Set<String> READING_ROOM =
      Set.of(
          "in library use only",
          "not for loan",
          "supervision required",
          "use only in controlled access");

  @Inject private BorrowingWorkflow workflow;

  @Override
  public String name() {
    return "AcceptItem";
  }

  @Override
  public boolean namesRemoteLibrary() {
    return true;
  }

  @Override
  public boolean isRepeatableByStaff(NcipRequest message) {
    return true;
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    List<MessageWarning> warnings = new ArrayList<>();
    AcceptItemResult accepted = workflow.accept(command(message, warnings));
    return ServiceAnswer.of(
            accepted, message.requestId(accepted.requestId()), message.itemId(accepted.barcode()))
        .warned(warnings);
  }

  private static AcceptItemCommand command(NcipRequest message, List<MessageWarning> warnings) {
    Element request = message.request();
    Element item = message.itemFields();
    return new AcceptItemCommand(
        message.partner(),
        message.needed("RequestId", "RequestIdentifierValue"),
        message.itemNumber().orElse(null),
        message.userNumber().orElse(null),
        handOut(request, warnings),
        CitationElements.requestedCitation(
            message, item, message.endOfDay("DateForReturn").orElse(null)),
        volume(request, item),
        CitationElements.evidence(request, item),
        request.text("PickupLocation").orElse(null),
        CitationElements.file(item),
        cost(request, warnings));
  }

  /** What the lender or broker charges; one that cannot be read does not hold up the item. */
  private static Money cost(Element request, List<MessageWarning> warnings) {
    Optional<String> value =
        request.text("FiscalTransactionInformation", "Amount", "MonetaryValue");
    Optional<String> currency =
        request.text("FiscalTransactionInformation", "Amount", "CurrencyCode");
    if (value.isEmpty() || currency.isEmpty()) {
      return null;
    }
    BiConsumer<MessageFact, String> invalid =
        (why, text) -> warnings.add(new MessageWarning(MessageWarningKind.COST, why, text));
    Money cost = Amounts.read(value.get(), currency.get(), invalid).orElse(null);
    if (cost != null && !cost.isInRange()) {
      invalid.accept(MessageFact.AMOUNT_NOT_A_NUMBER, value.get());
      return null;
    }
    return cost;
  }

  private static boolean handOut(Element request, List<MessageWarning> warnings) {
    String action = request.text("RequestedActionType").orElse("").toLowerCase(Locale.ROOT);
    if (!action.startsWith("circulate") && !action.startsWith("hold for pickup")) {
      warnings.add(
          new MessageWarning(
              MessageWarningKind.REQUESTED_ACTION, MessageFact.ACTION_UNKNOWN, action));
    }
    return action.startsWith("circulate");
  }

  private static AcceptItemCommand.Volume volume(Element request, Element item) {
    List<String> restrictions =
        item.all("ItemUseRestrictionType").stream()
            .map(restriction -> restriction.text().toLowerCase(Locale.ROOT))
            .toList();
    boolean renewable =
        !request.has("RenewalNotPermitted") && !restrictions.contains("renewals not permitted");
    return new AcceptItemCommand.Volume(
        request.text("ItemId", "AgencyId").orElse(null),
        item.text("ItemDescription", "CallNumber").orElse(null),
        item.text("ItemDescription", "NumberOfPieces")
            .flatMap(AcceptItemService::count)
            .orElse(null),
        restrictions.stream().anyMatch(READING_ROOM::contains),
        renewable);
  }

  private static Optional<Integer> count(String text) {
    return text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
