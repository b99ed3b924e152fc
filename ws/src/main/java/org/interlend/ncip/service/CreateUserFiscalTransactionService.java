package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.Money;
import org.interlend.circulation.account.AccountWorkflow;
import org.interlend.circulation.account.CreateUserFiscalTransactionCommand;
import org.interlend.circulation.account.EntryResult;
import org.interlend.exchange.MessageFact;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.element.FiscalAccountElements;
import org.interlend.ncip.element.PatronResolver;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.ncip.wire.Amounts;
import org.interlend.ncip.wire.Element;
import org.interlend.requests.BrokerNumberLength;
import org.interlend.requests.RequestReason;
import org.interlend.text.Text;

/**
 * CreateUserFiscalTransaction: a broker charges a patron, such as a fee for a request (Z39.83-1,
 * Create User Fiscal Transaction). Payments and waivers are entered at the desk.
 */
@ApplicationScoped
class CreateUserFiscalTransactionService implements NcipService {

  private static final String INFORMATION = "FiscalTransactionInformation";
  private static final String AMOUNT = "Amount";
  private static final String ITEM = "ItemDetails";
  private static final int MAX_TYPE_LENGTH = 100;

  /** What settles a charge, of the standard's list; all others make one. */
  private static final Set<String> SETTLING =
      Set.of("cancel", "forgive", "payment", "waive", "write off");

  @Inject private PatronResolver patronResolver;
  @Inject private AccountWorkflow accounts;

  @Override
  public String name() {
    return "CreateUserFiscalTransaction";
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    refuseSettling(message);
    Money amount = amount(message);
    PatronResolver.Named named = patronResolver.find(message);
    EntryResult charged =
        accounts.charge(
            new CreateUserFiscalTransactionCommand(
                message.partner(),
                named.patron(),
                reference(message, amount),
                reason(message),
                amount));
    return new ServiceAnswer(
        List.of(named.userId(message), FiscalAccountElements.reference(message, charged.entry())),
        null,
        requestNumber(message).orElse(null),
        itemNumber(message).orElse(null),
        charged.replay(),
        List.of());
  }

  private static void refuseSettling(NcipRequest message) {
    String action = message.needed(INFORMATION, "FiscalActionType");
    if (SETTLING.contains(action.toLowerCase(Locale.ROOT))) {
      throw message.refusal(
          ProblemType.ELEMENT_RULE_VIOLATED,
          MessageFact.CHARGES_ONLY.with(action),
          action,
          INFORMATION,
          "FiscalActionType");
    }
  }

  private static Money amount(NcipRequest message) {
    return Amounts.read(
            ofAmount(message, "MonetaryValue"),
            ofAmount(message, "CurrencyCode"),
            (why, text) -> {
              throw message.refusal(
                  ProblemType.INVALID_AMOUNT, why.with(text), text, INFORMATION, AMOUNT);
            })
        .orElseThrow();
  }

  private static String ofAmount(NcipRequest message, String part) {
    return text(message, AMOUNT, part)
        .orElseThrow(
            () ->
                message.refusal(
                    ProblemType.INVALID_AMOUNT,
                    MessageFact.ELEMENT_MISSING.with(String.join("/", INFORMATION, AMOUNT, part)),
                    null,
                    INFORMATION,
                    AMOUNT,
                    part));
  }

  /**
   * The sender's number of the transaction; without one, the same fee for the same request or item
   * is the same charge. A message without any of them is refused, since it would be charged once
   * more whenever it is repeated.
   */
  private static String reference(NcipRequest message, Money amount) {
    Optional<String> transaction =
        text(message, "FiscalTransactionReferenceId", "FiscalTransactionIdentifierValue");
    String number =
        transaction
            .or(() -> requestNumber(message))
            .or(() -> itemNumber(message))
            .orElseThrow(() -> message.missing(INFORMATION, "FiscalTransactionReferenceId"));
    BrokerNumberLength.requireFits(RequestReason.REQUEST_NUMBER_TOO_LONG, number);
    return transaction.isPresent()
        ? number
        : "%s %s %s".formatted(number, amount, Text.fit(type(message), MAX_TYPE_LENGTH));
  }

  private static String type(NcipRequest message) {
    return message.needed(INFORMATION, "FiscalTransactionType");
  }

  private static String reason(NcipRequest message) {
    return Stream.of(
            Optional.of(type(message)),
            text(message, "FiscalTransactionDescription"),
            requestNumber(message))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> requestNumber(NcipRequest message) {
    Element request = message.request();
    return request
        .at(INFORMATION)
        .flatMap(NcipRequest::requestNumber)
        .or(() -> request.at(INFORMATION, ITEM).flatMap(NcipRequest::requestNumber));
  }

  private static Optional<String> itemNumber(NcipRequest message) {
    return message.request().at(INFORMATION, ITEM).flatMap(NcipRequest::itemNumber);
  }

  private static Optional<String> text(NcipRequest message, String... path) {
    return message.request().child(INFORMATION).flatMap(information -> information.text(path));
  }
}
