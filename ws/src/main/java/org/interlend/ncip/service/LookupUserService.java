package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldStatus;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.loan.LoanedItem;
import org.interlend.circulation.loan.Loans;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.element.FiscalAccountElements;
import org.interlend.ncip.element.PatronResolver;
import org.interlend.ncip.element.UserElements;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.patrons.Patron;

/**
 * LookupUser: who a patron is, and whether they may borrow (Z39.83-1, Lookup User). Every partner
 * is told name, group and blocks. Loans, holds, debts and addresses require the patron's PIN,
 * unless the partner's settings say otherwise; even then what other partners lend is only counted.
 */
@ApplicationScoped
class LookupUserService implements NcipService {

  private static final String ACCOUNT_DESIRED = "UserFiscalAccountDesired";
  private static final String LOANS_DESIRED = "LoanedItemsDesired";
  private static final String HOLDS_DESIRED = "RequestedItemsDesired";

  @Inject private PatronResolver patronResolver;
  @Inject private Loans loans;
  @Inject private Holds holds;
  @Inject private FiscalAccountElements account;
  @Inject private UserElements fields;

  @Override
  public String name() {
    return "LookupUser";
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    PatronResolver.Named named = patronResolver.find(message);
    Patron patron = named.patron();
    boolean personal = named.byPin() || message.partner().lookup().personalDataWithoutPin();
    List<Element> content = new ArrayList<>();
    content.add(named.userId(message));
    if (personal) {
      content.addAll(personalData(message, named));
    }
    fields.of(message, patron, named.number(), personal).ifPresent(content::add);
    ServiceAnswer answer = ServiceAnswer.of(content);
    return personal ? answer : answer.warned(leftOut(message));
  }

  private List<Element> personalData(NcipRequest message, PatronResolver.Named named) {
    Patron patron = named.patron();
    List<Element> elements = new ArrayList<>();
    if (message.request().has(ACCOUNT_DESIRED)) {
      elements.addAll(account.of(message, patron, named.byPin()));
    }
    if (message.request().has(LOANS_DESIRED)) {
      elements.addAll(loaned(message, named));
    }
    if (message.request().has(HOLDS_DESIRED)) {
      elements.addAll(requested(message, named));
    }
    return elements;
  }

  /**
   * Clients that request everything need the rest of the answer, so what is left out is a warning
   * and not a problem.
   */
  private static List<MessageWarning> leftOut(NcipRequest message) {
    boolean asked =
        Stream.of(ACCOUNT_DESIRED, LOANS_DESIRED, HOLDS_DESIRED).anyMatch(message.request()::has)
            || UserElements.addressIsNamed(message);
    return asked
        ? List.of(
            new MessageWarning(
                MessageWarningKind.PERSONAL_DATA, MessageFact.PERSONAL_DATA_LEFT_OUT))
        : List.of();
  }

  /** Without the PIN the partner is not told what others lend to the patron; it counts. */
  private List<Element> loaned(NcipRequest message, PatronResolver.Named named) {
    List<LoanedItem> running =
        named.byPin() ? loans.itemsOf(named.patron()) : loans.itemsAndLendersOf(named.patron());
    List<Element> elements = new ArrayList<>();
    elements.add(
        Element.of(
            "LoanedItemsCount",
            Element.of("CirculationStatus", "On Loan"),
            Element.of("LoanedItemCountValue", Integer.toString(running.size()))));
    running.stream()
        .filter(loan -> named.byPin() || loan.isKnownTo(message.partner()))
        .map(
            loan ->
                Element.of(
                    "LoanedItem",
                    message.itemId(loan.barcode()),
                    Element.of("DateDue", Dates.format(loan.dueAt())),
                    Element.of("Title", loan.title())))
        .forEach(elements::add);
    return elements;
  }

  private List<Element> requested(NcipRequest message, PatronResolver.Named named) {
    List<Hold> open = holds.open(named.patron());
    List<Element> elements = new ArrayList<>();
    elements.add(
        Element.of(
            "RequestedItemsCount",
            Element.of("RequestType", "Hold"),
            Element.of("RequestedItemCountValue", Integer.toString(open.size()))));
    open.stream()
        .filter(hold -> named.byPin() || hold.item().home().isKnownTo(message.partner()))
        .map(hold -> requested(message, hold))
        .forEach(elements::add);
    return elements;
  }

  private static Element requested(NcipRequest message, Hold hold) {
    boolean there = hold.status() == HoldStatus.ON_HOLD_SHELF;
    return Element.of(
        "RequestedItem",
        message.itemId(hold.item().barcode()),
        Element.of("RequestType", "Hold"),
        Element.of("RequestStatusType", there ? "Available For Pickup" : "In Process"),
        Element.of("DatePlaced", Dates.format(hold.placedAt())),
        Element.of("PickupLocation", hold.pickupLibrary().code()),
        Element.of("Title", hold.item().title()));
  }
}
