package org.interlend.lending.shipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.LoansToPartners;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.terms.ExplainedDueDate;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.institution.Institutions;
import org.interlend.lending.locate.ItemAllocation;
import org.interlend.lending.locate.LendingEligibility;
import org.interlend.lending.locate.RequestItemHandler;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.request.RequestedMaterial;
import org.interlend.lending.search.LendingSearchIndex;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.BrokerNumberLength;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestReason;

/**
 * Handles CheckOutItem and shipping by staff: opens the loan to the partner, once, or records that
 * a file or a copy has been sent.
 */
@ApplicationScoped
public class Shipping {

  @Inject private EntityManager em;
  @Inject private LendingRequests requests;
  @Inject private RequestItemHandler requestItemHandler;
  @Inject private LendingEligibility lendingEligibility;
  @Inject private ItemAllocation itemAllocation;
  @Inject private LendingSearchIndex searchTerms;
  @Inject private LoansToPartners loans;
  @Inject private LendingBrokerNotifier notifier;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  public CheckOutItemResult ship(CheckOutItemCommand command) {
    command.partner().requireLending();
    BrokerNumberLength.requireFits(RequestReason.REQUEST_NUMBER_TOO_LONG, command.requestId());
    BrokerNumberLength.requireFits(RequestReason.ITEM_NUMBER_TOO_LONG, command.itemId());
    if (command.isNonReturnable()) {
      return shipFile(command);
    }
    if (command.item() == null) {
      throw LendingEligibility.unknown(command.itemId());
    }
    return shipItem(command);
  }

  private CheckOutItemResult shipFile(CheckOutItemCommand command) {
    if (command.requestId() == null) {
      throw new WorkflowException(LendingReason.FILE_WITHOUT_REQUEST);
    }
    LendingRequest request =
        command.named() != null
            ? command.named()
            : requestItemHandler.create(
                command.partner(),
                command.requestId(),
                RequestFormat.DIGITAL,
                RequestedMaterial.item(command.itemId()),
                command.requester());
    boolean replay = isSent(request);
    if (!replay) {
      sendFile(request, null, command.partner().actor());
      em.flush(); // a concurrent copy of the same message fails here, on the unique key
    }
    return new CheckOutItemResult(request, command.itemId(), replay, List.of());
  }

  /** Whether a file or a copy has been sent for it. */
  static boolean isSent(LendingRequest request) {
    RequestFormat sent = request.supply().shipping().format();
    return request.isCopy() ? sent == RequestFormat.PHYSICAL : sent == RequestFormat.DIGITAL;
  }

  /**
   * Records that a file or a copy has been sent. The request is completed, unless the partner has
   * to confirm a file.
   *
   * @param link for the broker's message, or null
   */
  public void sendFile(LendingRequest request, String link, Actor by) {
    boolean fresh = request.isNew(); // before a query writes it
    LendingAction.SHIP.require(request);
    notifier.undoExpiry(request);
    if (!fresh) {
      requests.forceVersion(request);
    }
    itemAllocation.release(request);
    if (request.isCopy()) {
      request
          .shipment()
          .sentAsCopy(HistoryEvent.of(clock.instant(), HistoryEventKind.COPY_SENT, by));
    } else {
      request
          .shipment()
          .sentAsFile(HistoryEvent.of(clock.instant(), HistoryEventKind.FILE_SENT, by));
    }
    notifier.reportFile(request, link, by);
    if (request.isCopy() || !request.partner().lending().receiveDigitally()) {
      request.completed(HistoryEvent.of(clock.instant(), HistoryEventKind.REQUEST_COMPLETED, by));
    }
    if (fresh) {
      searchTerms.enter(request);
    }
  }

  private CheckOutItemResult shipItem(CheckOutItemCommand command) {
    Optional<LendingRequest> out =
        requests.lent(command.item()).filter(request -> request.supply().openLoan().isPresent());
    if (out.isPresent()) {
      return repeated(out.get(), command);
    }
    Optional<LendingRequest> before = before(command);
    if (before.isPresent()) {
      return new CheckOutItemResult(before.get(), before.get().barcode(), true, List.of());
    }
    List<MessageWarning> warnings = new ArrayList<>();
    ExplainedDueDate due = loans.askedByPartner(command.dueAt());
    if (command.dueAt() != null && due == null) {
      warnings.add(
          new MessageWarning(
              MessageWarningKind.DESIRED_DUE_DATE,
              MessageFact.DESIRED_DUE_DATE_PAST,
              institutions.day(command.dueAt())));
    }
    LendingRequest request = requestFor(command, warnings);
    send(request, command.item(), due, command.partner().actor(), command.requestId());
    em.flush(); // a concurrent copy of the same message fails here, on the unique key
    return new CheckOutItemResult(request, request.barcode(), false, warnings);
  }

  /**
   * The answer to a repeated message. A number that is not known is taken for the broker's number
   * of what staff have shipped, but not of what the broker has checked out under another. Without a
   * number the user tells what the broker has checked out from what it checks out now.
   */
  static CheckOutItemResult repeated(LendingRequest out, CheckOutItemCommand command) {
    boolean own =
        command.requestId() == null
            || command.named() == out
            || out.brokerNumber().equals(command.requestId());
    if (out.partner() != command.partner()
        || !own && (command.named() != null || isCheckedOutUnderAnother(out, command))
        || command.requestId() == null && isCheckedOutForAnother(out, command)) {
      throw new WorkflowException(
          LendingReason.ITEM_LENT_UNDER_NUMBER,
          out.barcode(),
          out.partner().name(),
          out.externalId());
    }
    return new CheckOutItemResult(
        out, out.barcode(), true, own ? List.of() : List.of(unknownNumber(command, out)));
  }

  private static boolean isCheckedOutUnderAnother(LendingRequest out, CheckOutItemCommand command) {
    String number = out.supply().shipping().checkedOutAs();
    return number != null && !command.requestId().equals(number);
  }

  /** What was requested before, by a message that may name the user otherwise, is not compared. */
  private static boolean isCheckedOutForAnother(LendingRequest out, CheckOutItemCommand command) {
    return command.requester() != null
        && out.requester() != null
        && !command.requester().equals(out.requester())
        && out.supply().shipping().checkedOutAs() != null
        && out.history().stream()
            .filter(line -> line.event() == HistoryEventKind.ITEM_SHIPPED)
            .reduce((earlier, later) -> later)
            .filter(line -> line.from() == LendingStatus.CREATED_LENDING_REQUEST)
            .isPresent();
  }

  private static MessageWarning unknownNumber(CheckOutItemCommand command, LendingRequest request) {
    return new MessageWarning(
        MessageWarningKind.REQUEST_NUMBER,
        MessageFact.REQUEST_NUMBER_UNKNOWN,
        command.requestId(),
        request.externalId());
  }

  /** The request or volume for which the item was shipped before; it is back or lost since. */
  private Optional<LendingRequest> before(CheckOutItemCommand command) {
    LocalItem item = command.item();
    return Optional.ofNullable(command.named())
        .filter(named -> named.status().isOut())
        .flatMap(named -> requests.find(command.partner(), command.requestId(), item.barcode()))
        .filter(volume -> isShipped(volume, item));
  }

  static boolean isShipped(LendingRequest request, LocalItem item) {
    return request.status().isOut() && request.item() == item;
  }

  private LendingRequest requestFor(CheckOutItemCommand command, List<MessageWarning> warnings) {
    if (command.named() != null) {
      return volumeInPreparation(command)
          .orElseGet(
              () ->
                  command.named().status().isOut()
                      ? furtherVolume(command.named(), command.item(), command.requester())
                      : command.named());
    }
    Optional<LendingRequest> claiming =
        requests
            .claiming(command.item())
            .filter(request -> request.partner() == command.partner() && !request.isCopy());
    if (claiming.isPresent() && command.requestId() != null) {
      warnings.add(unknownNumber(command, claiming.get()));
    }
    return claiming.orElseGet(
        () ->
            create(
                command,
                command.requestId() == null ? UUID.randomUUID().toString() : command.requestId()));
  }

  /** The further volume for which the item is kept, such as one whose shipment was undone. */
  private Optional<LendingRequest> volumeInPreparation(CheckOutItemCommand command) {
    return command.named().item() == command.item()
        ? Optional.empty()
        : requests
            .claiming(command.item())
            .filter(volume -> volume.partner() == command.partner())
            .filter(volume -> volume.brokerNumber().equals(command.requestId()));
  }

  private LendingRequest create(CheckOutItemCommand command, String number) {
    return requestItemHandler.create(
        command.partner(),
        number,
        RequestFormat.PHYSICAL,
        RequestedMaterial.item(command.item().barcode()),
        command.requester());
  }

  /** Makes a lending request for one more volume under the number of a shipped one. */
  LendingRequest furtherVolume(LendingRequest first, LocalItem item) {
    return furtherVolume(first, item, first.requester());
  }

  private LendingRequest furtherVolume(LendingRequest first, LocalItem item, String requester) {
    LendingRequest volume =
        requestItemHandler.create(
            first.partner(),
            furtherNumber(first),
            RequestFormat.PHYSICAL,
            RequestedMaterial.item(item.barcode()),
            requester);
    volume.volumeOf(first);
    return volume;
  }

  /**
   * A number for a further volume: brokers use one number for all, Interlend a request for each.
   */
  private String furtherNumber(LendingRequest first) {
    int volume = 2;
    while (requests.find(first.partner(), first.brokerNumber() + "/" + volume).isPresent()) {
      volume++;
    }
    return first.brokerNumber() + "/" + volume;
  }

  /**
   * Opens the loan.
   *
   * @param day the due date that staff have chosen, or null to apply the terms of use
   * @throws WorkflowException INVALID_DATA for a day that is past
   */
  public void send(LendingRequest request, LocalItem item, LocalDate day, Actor by) {
    send(request, item, day == null ? null : chosen(day, institutions.today()), by, null);
  }

  static ExplainedDueDate chosen(LocalDate day, LocalDate today) {
    if (day.isBefore(today)) {
      throw new WorkflowException(LendingReason.SHIPMENT_DUE_DATE_PAST, day);
    }
    return ExplainedDueDate.setAtDesk(day);
  }

  /**
   * @param number the broker's number of it, or null
   */
  private void send(
      LendingRequest request, LocalItem item, ExplainedDueDate due, Actor by, String number) {
    boolean fresh = request.isNew(); // before a query writes it
    LendingAction.SHIP.require(request);
    lendingEligibility.refuse(request, item);
    notifier.undoExpiry(request);
    if (!fresh) {
      requests.forceVersion(request);
    }
    boolean chosen = item == request.item();
    if (chosen) {
      itemAllocation.done(request);
    } else {
      itemAllocation.release(request);
    }
    Loan loan = loans.open(item, request.partner(), due, by);
    request
        .shipment()
        .sent(
            loan,
            HistoryEvent.of(clock.instant(), HistoryEventKind.ITEM_SHIPPED, by)
                .item(item.barcode())
                .detail(request.brokerNumber().equals(number) ? null : number)
                .due(loan));
    if (by.isPartner()) {
      request.shipment().checkedOutAs(Objects.requireNonNullElse(number, request.brokerNumber()));
    }
    notifier.report(request, OutgoingKind.SHIPPED, by);
    if (fresh) {
      searchTerms.enter(request);
    } else if (!chosen) {
      searchTerms.reindex(request);
    }
  }
}
