package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.circulation.Hold;
import org.interlend.circulation.HoldStatus;
import org.interlend.circulation.Holds;
import org.interlend.circulation.Loan;
import org.interlend.circulation.Loans;
import org.interlend.ncip.Call;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.patrons.IdentifierType;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;

/** LookupUser: who is this patron, and may they borrow (Z39.83-1, Lookup User)? */
@ApplicationScoped
class LookupUserService implements NcipService {

  private static final String INPUT_TYPE = "AuthenticationInputType";
  private static final Set<String> CARD = Set.of("barcode id", "barcode");
  private static final Set<String> ACCOUNT = Set.of("user id", "userid", "username");
  private static final Set<String> SECRET = Set.of("pin", "password");

  @Inject private Patrons patrons;
  @Inject private Loans loans;
  @Inject private Holds holds;
  @Inject private FiscalAccount account;
  @Inject private UserFields fields;

  @Override
  public String name() {
    return "LookupUser";
  }

  @Override
  public ServiceAnswer handle(Call call) {
    Identifier given = identifier(call);
    Patron patron = authenticated(call, given);
    List<Element> content = new ArrayList<>();
    content.add(
        call.ourId(
            "UserId",
            "UserIdentifierType",
            UserFields.typeOf(patron, given.value()),
            "UserIdentifierValue",
            given.value()));
    if (call.request().has("UserFiscalAccountDesired")) {
      content.addAll(account.of(call, patron));
    }
    if (call.request().has("LoanedItemsDesired")) {
      content.addAll(loaned(call, patron));
    }
    if (call.request().has("RequestedItemsDesired")) {
      content.addAll(requested(call, patron));
    }
    fields.of(call, patron, given.value()).ifPresent(content::add);
    return ServiceAnswer.of(content);
  }

  private record Identifier(String value, IdentifierType type) {}

  private static Identifier identifier(Call call) {
    IdentifierType usual = call.partner().patronIdentifier();
    return call.request()
        .text("UserId", "UserIdentifierValue")
        .map(value -> new Identifier(value, usual))
        .or(() -> input(call, CARD).map(value -> new Identifier(value, usual)))
        .or(
            () ->
                input(call, ACCOUNT).map(value -> new Identifier(value, IdentifierType.PRIMARY_ID)))
        .orElseThrow(
            () ->
                new WorkflowProblem(
                    ProblemKind.MISSING_DATA,
                    Subject.PATRON,
                    null,
                    "The message does not say which patron is meant"));
  }

  private static Optional<String> input(Call call, Set<String> types) {
    return call.request().all("AuthenticationInput").stream()
        .filter(
            input ->
                input
                    .text(INPUT_TYPE)
                    .map(type -> types.contains(type.toLowerCase(Locale.ROOT)))
                    .orElse(false))
        .flatMap(input -> input.text("AuthenticationInputData").stream())
        .findFirst();
  }

  private Patron authenticated(Call call, Identifier given) {
    Optional<String> pin = input(call, SECRET);
    return pin.isEmpty() && !call.partner().authenticationRequired()
        ? patrons.identify(given.value(), given.type())
        : patrons.authenticate(given.value(), given.type(), pin.orElse(""), call.address());
  }

  private List<Element> loaned(Call call, Patron patron) {
    List<Loan> running = loans.running(patron);
    List<Element> elements = new ArrayList<>();
    elements.add(
        Element.of(
            "LoanedItemsCount",
            Element.of("CirculationStatus", "On Loan"),
            Element.of("LoanedItemCountValue", Integer.toString(running.size()))));
    for (Loan loan : running) {
      elements.add(
          Element.of(
              "LoanedItem",
              call.itemId(loan.barcode()),
              Element.of("DateDue", Dates.format(loan.dueAt())),
              Element.of("Title", loan.title())));
    }
    return elements;
  }

  private List<Element> requested(Call call, Patron patron) {
    List<Hold> open = holds.open(patron);
    List<Element> elements = new ArrayList<>();
    elements.add(
        Element.of(
            "RequestedItemsCount",
            Element.of("RequestType", "Hold"),
            Element.of("RequestedItemCountValue", Integer.toString(open.size()))));
    for (Hold hold : open) {
      boolean there = hold.status() == HoldStatus.ON_HOLD_SHELF;
      elements.add(
          Element.of(
              "RequestedItem",
              call.itemId(hold.item().barcode()),
              Element.of("RequestType", "Hold"),
              Element.of("RequestStatusType", there ? "Available For Pickup" : "In Process"),
              Element.of("DatePlaced", Dates.format(hold.placedAt())),
              Element.of("PickupLocation", hold.pickupLibrary().code()),
              Element.of("Title", hold.item().title())));
    }
    return elements;
  }
}
