package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.interlend.BrokerNumberLimit;
import org.interlend.ProblemKind;
import org.interlend.RequestEvent;
import org.interlend.RequestEventKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.DueDate;
import org.interlend.circulation.Loan;
import org.interlend.circulation.LoansToPartners;
import org.interlend.exchange.Warning;
import org.interlend.exchange.WarningKind;
import org.interlend.partners.Format;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;

/** Something goes out to a partner: a loan is opened, once, or a file has been sent. */
@ApplicationScoped
class Shipping {

  @PersistenceContext private EntityManager em;
  @Inject private LendingRequests requests;
  @Inject private RequestIntake requestIntake;
  @Inject private LendingEligibility lendingEligibility;
  @Inject private ItemAllocation itemAllocation;
  @Inject private LendingSearchTerms searchTerms;
  @Inject private LoansToPartners loans;
  @Inject private Catalog catalog;
  @Inject private Partners partners;
  @Inject private Clock clock;

  Shipped ship(Shipment command) {
    Partner partner = partners.get(command.partner());
    partner.requireLending();
    BrokerNumberLimit.requireFits(Subject.REQUEST, command.requestId());
    BrokerNumberLimit.requireFits(Subject.ITEM, command.itemId());
    // The item first: who finds it lent already must find the request as it was when that was done.
    Optional<LocalItem> item = catalog.findOwnItem(command.itemId());
    Optional<LendingRequest> named =
        Optional.ofNullable(command.requestId()).flatMap(id -> requests.find(partner, id));
    boolean file =
        named.map(request -> request.format() == Format.DIGITAL).orElse(command.asFile());
    return file
        ? shipFile(command, partner, named)
        : shipItem(
            command,
            partner,
            named,
            item.orElseThrow(() -> LendingEligibility.unknown(command.itemId())));
  }

  private Shipped shipFile(Shipment command, Partner partner, Optional<LendingRequest> named) {
    if (command.requestId() == null) {
      throw new WorkflowProblem(
          ProblemKind.MISSING_DATA,
          Subject.REQUEST,
          null,
          "A file can be sent only for a request that has a number");
    }
    LendingRequest request =
        named.orElseGet(
            () ->
                requestIntake.create(
                    partner,
                    command.requestId(),
                    Format.DIGITAL,
                    TitleRequest.item(command.itemId()),
                    command.requester()));
    boolean replay = request.shippedFormat() == Format.DIGITAL;
    if (!replay) {
      sendFile(request, named.isPresent(), partner.code());
      if (named.isEmpty()) {
        searchTerms.enter(request);
      }
      em.flush(); // of copies that race one goes on, the others learn here that they came later
    }
    return new Shipped(
        request.externalId(), command.itemId(), request.callNumber(), null, replay, List.of());
  }

  /** A file has been sent; the request is done with, unless the partner is to confirm it. */
  void sendFile(LendingRequest request, boolean known, String by) {
    requireToBeSent(request);
    if (known) {
      requests.forceVersion(request);
    }
    itemAllocation.release(request);
    request.shippedAsFile(RequestEvent.of(clock.instant(), RequestEventKind.FILE_SENT, by));
    if (!request.partner().lending().receiveDigitally()) {
      request.completed(RequestEvent.of(clock.instant(), RequestEventKind.REQUEST_COMPLETED, by));
    }
  }

  private Shipped shipItem(
      Shipment command, Partner partner, Optional<LendingRequest> named, LocalItem item) {
    Optional<LendingRequest> out =
        requests.lent(item).filter(request -> request.openLoan().isPresent());
    if (out.isPresent()) {
      return repeated(out.get(), partner, command, named);
    }
    List<Warning> warnings = new ArrayList<>();
    LendingRequest request = requestFor(command, partner, named, item, warnings);
    send(
        request,
        request.version() > 0,
        item,
        loans.askedByPartner(command.dueAt()),
        partner.code());
    em.flush(); // of copies that race one goes on, the others learn here that they came later
    return shipped(request, false, warnings);
  }

  /** Under which number a broker repeats itself counts only where it names another request. */
  static Shipped repeated(
      LendingRequest out, Partner partner, Shipment command, Optional<LendingRequest> named) {
    boolean same =
        out.partner() == partner
            && (named.isEmpty()
                || named.get() == out
                || out.externalId().startsWith(command.requestId() + "/"));
    if (!same) {
      throw new WorkflowProblem(
          ProblemKind.ITEM_ON_LOAN,
          Subject.ITEM,
          out.barcode(),
          "Item %s is lent to %s already, under the number %s"
              .formatted(out.barcode(), out.partner().name(), out.externalId()));
    }
    return shipped(out, true, List.of());
  }

  private static Shipped shipped(LendingRequest request, boolean replay, List<Warning> warnings) {
    return new Shipped(
        request.externalId(),
        request.barcode(),
        request.callNumber(),
        request.dueAt(),
        replay,
        warnings);
  }

  private LendingRequest requestFor(
      Shipment command,
      Partner partner,
      Optional<LendingRequest> named,
      LocalItem item,
      List<Warning> warnings) {
    if (named.isPresent()) {
      return named.get().status().isOut()
          ? create(command, partner, furtherNumber(named.get()), item)
          : named.get();
    }
    Optional<LendingRequest> claiming =
        requests.claiming(item).filter(request -> request.partner() == partner);
    if (claiming.isPresent() && command.requestId() != null) {
      warnings.add(
          new Warning(
              WarningKind.REQUEST_NUMBER,
              "The number %s is not known; the item is the one chosen for request %s"
                  .formatted(command.requestId(), claiming.get().externalId())));
    }
    return claiming.orElseGet(
        () ->
            create(
                command,
                partner,
                command.requestId() == null ? UUID.randomUUID().toString() : command.requestId(),
                item));
  }

  private LendingRequest create(Shipment command, Partner partner, String number, LocalItem item) {
    return requestIntake.create(
        partner, number, Format.PHYSICAL, TitleRequest.item(item.barcode()), command.requester());
  }

  /** One more volume of what is out already, as a request of its own. */
  LendingRequest furtherVolume(LendingRequest first, LocalItem item) {
    return requestIntake.create(
        first.partner(),
        furtherNumber(first),
        Format.PHYSICAL,
        TitleRequest.item(item.barcode()),
        first.requester());
  }

  /** Brokers ship the volumes of one loan under one number; each is a request of its own here. */
  private String furtherNumber(LendingRequest first) {
    int volume = 2;
    while (requests.find(first.partner(), first.externalId() + "/" + volume).isPresent()) {
      volume++;
    }
    return first.externalId() + "/" + volume;
  }

  /**
   * Opens the loan.
   *
   * @param known whether others may be at work on the request
   * @param due when it is to come back, or null to go by the terms of use
   */
  void send(LendingRequest request, boolean known, LocalItem item, DueDate due, String by) {
    requireToBeSent(request);
    lendingEligibility.refuse(request, item);
    if (known) {
      requests.forceVersion(request);
    }
    boolean chosen = item == request.item();
    if (chosen) {
      itemAllocation.done(request);
    } else {
      itemAllocation.release(request);
    }
    if (item.status() == ItemStatus.MISSING) {
      item.releasedAt(item.own());
    }
    Loan loan = loans.open(item, request.partner(), due);
    request.shipped(
        loan,
        RequestEvent.of(clock.instant(), RequestEventKind.ITEM_SHIPPED, by)
            .item(item.barcode())
            .note(loan.dueExplanation()));
    if (!known) {
      searchTerms.enter(request);
    } else if (!chosen) {
      searchTerms.reindex(request);
    }
  }

  /** What expired without a word to the broker is still shipped; what it ended itself is not. */
  static void requireToBeSent(LendingRequest request) {
    if (!request.status().isOpen() && request.status() != LendingStatus.EXPIRED) {
      throw new WorkflowProblem(
          ProblemKind.ILLEGAL_MOVE,
          Subject.REQUEST,
          request.externalId(),
          "Request %s is in the status \"%s\"; nothing can be shipped for it"
              .formatted(request.externalId(), request.status().label()));
    }
  }
}
