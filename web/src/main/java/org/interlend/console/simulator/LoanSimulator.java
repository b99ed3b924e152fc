package org.interlend.console.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.hold.Holds;
import org.interlend.console.ConsoleReason;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentUser;
import org.interlend.console.messages.MaskedMessageText;
import org.interlend.console.messages.MessageRow;
import org.interlend.exchange.Direction;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.ExchangeFilter;
import org.interlend.exchange.Journal;
import org.interlend.exchange.MessageProtocol;
import org.interlend.exchange.dryrun.ProtocolRegistry;
import org.interlend.exchange.simulator.BrokerSimulator;
import org.interlend.exchange.simulator.BrokerSimulator.BrokerMessage;
import org.interlend.exchange.simulator.BrokerSimulator.SimulationStep;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.persistence.Page;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.text.Facts;

/** Runs simulated loans: sends the broker's messages, and shows where the loan stands. */
@ApplicationScoped
class LoanSimulator {

  /** The number of the partner's patron, whom no library knows. */
  private static final String PATRON_OF_PARTNER = "SIM-BORROWER";

  private static final Duration LOAN = Duration.ofDays(30);
  private static final Duration RENEWED = Duration.ofDays(45);
  private static final Duration RECALLED = Duration.ofDays(7);

  @Inject private ConsoleTexts texts;
  @Inject private ProtocolRegistry protocols;
  @Inject private Partners partners;
  @Inject private BorrowingRequests borrowing;
  @Inject private LendingRequests lendings;
  @Inject private Catalog catalog;
  @Inject private Holds holds;
  @Inject private Journal journal;
  @Inject private TransactionTemplate transaction;
  @Inject private MaskedMessageText shown;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  /**
   * The present state of the loan.
   *
   * @throws WorkflowException UNKNOWN_CODE when the partner does not exist
   */
  SimulationState look(SimulatedLoan loan) {
    Partner who = partners.get(loan.partner());
    BrokerSimulator broker = protocols.simulator(who.protocol());
    List<Exchange> messages =
        Stream.of(loan.number(), loan.item())
            .flatMap(numbered -> messages(numbered, loan.beganAt()))
            .distinct()
            .filter(
                message -> message.requestId() == null || message.requestId().equals(loan.number()))
            .sorted(Comparator.comparing(Exchange::happenedAt).reversed())
            .toList();
    Optional<Exchange> latest = messages.stream().findFirst();
    Optional<BorrowingRequest> borrowed = borrowing.find(who, loan.number());
    Optional<LendingRequest> lent = lendings.find(who, loan.number());
    return new SimulationState(
        protocol(who, loan),
        broker.messages(loan.lending()),
        obstacles(who, loan.lending()),
        borrowed
            .map(request -> "borrowing-request.xhtml?id=" + request.id())
            .or(() -> lent.map(request -> "lending-request.xhtml?id=" + request.id()))
            .orElse(null),
        borrowed
            .map(request -> request.status().label(texts.locale()))
            .or(() -> lent.map(request -> request.status().label(texts.locale())))
            .orElse(null),
        borrowed.map(request -> request.status().isFinal()).orElse(true)
            && lent.map(request -> request.status().isFinal()).orElse(true)
            && !isOnItsWay(loan),
        catalog
            .findItem(barcode(loan))
            .map(there -> there.status().label(texts.locale()))
            .orElse(null),
        messages.stream().map(this::line).toList(),
        latest.map(shown::told).orElse(null),
        latest.flatMap(shown::answer).orElse(null));
  }

  private static String protocol(Partner who, SimulatedLoan loan) {
    String label = who.protocol().label();
    return who.speaks(BrokerProtocol.NCIP) ? label + (loan.versionOne() ? " 1" : " 2") : label;
  }

  private SimulationState.Line line(Exchange message) {
    return new SimulationState.Line(
        MessageRow.of(message, currentUser.sees(), texts),
        message.direction() == Direction.OUT && message.protocol() != MessageProtocol.LIBRIS);
  }

  /** Refused messages may have only the item number and no partner. */
  private Stream<Exchange> messages(String numbered, Instant began) {
    return journal.list(ExchangeFilter.about(numbered, began), 0, Page.MAX_ROWS).rows().stream();
  }

  private List<String> obstacles(Partner who, boolean lending) {
    List<String> obstacles =
        new ArrayList<>(
            who.missing().stream()
                .filter(what -> !what.stopsOnlyOurs())
                .map(what -> texts.simulator("missing", what.label(texts.locale())))
                .toList());
    if (!who.active()) {
      obstacles.add(0, texts.simulator("inactive"));
    }
    if (lending ? !who.lendingSupported() : !who.borrowingSupported()) {
      obstacles.add(lending ? texts.simulator("noLending") : texts.simulator("noBorrowing"));
    }
    return obstacles;
  }

  /**
   * Sends a message of the broker.
   *
   * @return what there is to say about it beyond the answer; may be none
   * @throws WorkflowException NOT_SIMULATED_ITEM when the message would be about an item of ours
   *     that is not the simulated loan's
   */
  Facts send(SimulatedLoan loan, BrokerMessage message) {
    if (!namesRequest(message) && !maySupply(loan, message)) {
      requireItem(loan);
    }
    SimulationStep step =
        new SimulationStep(
            loan.partner(),
            loan.lending(),
            loan.versionOne(),
            loan.number(),
            loan.item(),
            loan.patron() == null ? PATRON_OF_PARTNER : loan.patron(),
            texts.simulator("title", loan.number()),
            until(message));
    return broker(loan).send(message, step);
  }

  /** Whether the message is about the request that it names, whatever the item. */
  private static boolean namesRequest(BrokerMessage message) {
    return message == BrokerMessage.REQUEST || message == BrokerMessage.CANCEL;
  }

  /** Whether the message may begin the loan of a copy that is on its shelf. */
  private boolean maySupply(SimulatedLoan loan, BrokerMessage message) {
    return message == BrokerMessage.CHECK_OUT
        && transaction.required(
            () ->
                lent(loan).filter(request -> request.item() != null).isEmpty()
                    && catalog
                        .findOwnItem(loan.item())
                        .filter(item -> item.status() == ItemStatus.AVAILABLE)
                        .filter(item -> lendings.goingOut(item).isEmpty())
                        .filter(item -> lendings.awaitingCheckIn(item).isEmpty())
                        .isPresent());
  }

  /**
   * Refuses a step that would be about an item of ours that is not the simulated loan's.
   *
   * @throws WorkflowException NOT_SIMULATED_ITEM
   */
  void requireItem(SimulatedLoan loan) {
    if (!hasItem(loan)) {
      throw new WorkflowException(ConsoleReason.NOT_SIMULATED_ITEM, loan.item(), loan.number());
    }
  }

  /**
   * Whether the item is the simulated loan's: a borrowed one has a number that is made for it, an
   * own one is allocated to its request or lent under it, and to no other.
   */
  boolean hasItem(SimulatedLoan loan) {
    return !loan.lending()
        || transaction.required(
            () ->
                catalog
                    .findOwnItem(loan.item())
                    .flatMap(item -> lent(loan).filter(request -> isOnly(request, item)))
                    .isPresent());
  }

  private boolean isOnly(LendingRequest request, LocalItem item) {
    return mayHave(request, item)
        && Stream.of(
                lendings.findByItem(request.partner(), item.barcode()),
                lendings.goingOut(item).or(() -> Optional.of(request)))
            .allMatch(found -> found.filter(request::equals).isPresent());
  }

  /** An ended request has its item only while that is on its way home and wanted by no one. */
  private boolean mayHave(LendingRequest request, LocalItem item) {
    return !request.status().isFinal()
        || item.status() == ItemStatus.IN_TRANSIT
            && item.currentLibrary() == item.owningLibrary()
            && holds.open(item).isEmpty();
  }

  BrokerSimulator broker(SimulatedLoan loan) {
    return protocols.simulator(partners.get(loan.partner()).protocol());
  }

  private Instant until(BrokerMessage message) {
    return clock
        .instant()
        .plus(
            message == BrokerMessage.RENEW
                ? RENEWED
                : message == BrokerMessage.RECALL ? RECALLED : LOAN);
  }

  /** Whether the own item still has to be scanned in at a desk before it is available. */
  boolean isOnItsWay(SimulatedLoan loan) {
    return loan.lending() && status(loan) == ItemStatus.IN_TRANSIT;
  }

  ItemStatus status(SimulatedLoan loan) {
    return transaction.required(
        () -> catalog.findItem(barcode(loan)).map(Item::status).orElse(null));
  }

  /**
   * @throws WorkflowException UNKNOWN_REQUEST before the broker has sent a message about it
   */
  BorrowingRequest request(SimulatedLoan loan) {
    return transaction.required(
        () ->
            borrowing
                .find(partners.get(loan.partner()), loan.number())
                .orElseThrow(
                    () -> new WorkflowException(ConsoleReason.NO_MESSAGE_YET, loan.number())));
  }

  /**
   * @throws WorkflowException UNKNOWN_REQUEST before the broker has sent a message about it
   */
  LendingRequest lendingRequest(SimulatedLoan loan) {
    return transaction
        .required(() -> lent(loan))
        .orElseThrow(() -> new WorkflowException(ConsoleReason.NO_MESSAGE_YET, loan.number()));
  }

  Optional<LendingRequest> lent(SimulatedLoan loan) {
    return lendings.find(partners.get(loan.partner()), loan.number());
  }

  /** The barcode of the temporary item; it may differ from the broker's item number. */
  String barcode(SimulatedLoan loan) {
    return transaction.required(
        () ->
            borrowing
                .find(partners.get(loan.partner()), loan.number())
                .flatMap(request -> request.volumes().stream().findFirst())
                .map(BorrowedVolume::barcode)
                .orElse(loan.item()));
  }
}
