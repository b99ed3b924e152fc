package org.interlend.console.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.WorkflowProblem;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.ScanIn;
import org.interlend.circulation.TakeBack;
import org.interlend.console.ConsoleReason;
import org.interlend.console.InOneTransaction;
import org.interlend.console.messages.MessageRow;
import org.interlend.console.messages.WireText;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.ExchangeFilter;
import org.interlend.exchange.Journal;
import org.interlend.exchange.dryrun.BrokerSimulator.BrokerMessage;
import org.interlend.exchange.dryrun.BrokerSimulator.SimulationStep;
import org.interlend.exchange.dryrun.ProtocolServices;
import org.interlend.institution.Desk;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.persistence.Page;
import org.interlend.requests.action.ActionCommand;
import org.interlend.staff.PatronView;

/** Runs simulated loans: sends the broker's messages, and cleans up afterwards. */
@ApplicationScoped
class LoanSimulator {

  private static final Duration LOAN = Duration.ofDays(30);
  private static final Duration RENEWED = Duration.ofDays(45);
  private static final Duration RECALLED = Duration.ofDays(7);
  private static final String REASON = "Played with the simulator";

  @Inject private ProtocolServices protocols;
  @Inject private Partners partners;
  @Inject private BorrowingRequests borrowing;
  @Inject private LendingRequests lendings;
  @Inject private BorrowingWorkflow borrowingWorkflow;
  @Inject private LendingWorkflow lendingWorkflow;
  @Inject private DeskWorkflow desk;
  @Inject private Catalog catalog;
  @Inject private Institutions institutions;
  @Inject private Journal journal;
  @Inject private InOneTransaction transaction;
  @Inject private Clock clock;

  /**
   * The present state of the loan.
   *
   * @throws WorkflowProblem UNKNOWN_CODE when the partner does not exist
   */
  SimulationState look(SimulatedLoan loan) {
    Partner who = partners.get(loan.partner());
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
        obstacles(who, loan.lending()),
        borrowed
            .map(request -> "borrowing-request.xhtml?id=" + request.id())
            .or(() -> lent.map(request -> "lending-request.xhtml?id=" + request.id()))
            .orElse(null),
        borrowed
            .map(request -> request.status().label())
            .or(() -> lent.map(request -> request.status().label()))
            .orElse(null),
        borrowed.map(request -> request.status().isFinal()).orElse(true)
            && lent.map(request -> request.status().isFinal()).orElse(true)
            && !isOnItsWay(loan),
        catalog.findItem(barcode(loan)).map(there -> there.status().label()).orElse(null),
        messages.stream().map(message -> MessageRow.of(message, PatronView.WHOLE)).toList(),
        latest.map(message -> WireText.of(message.requestBody())).orElse(null),
        latest.map(message -> WireText.of(message.responseBody())).orElse(null));
  }

  /** Refused messages may have only the item number and no partner. */
  private Stream<Exchange> messages(String numbered, Instant began) {
    return journal
        .list(
            new ExchangeFilter(null, null, Set.of(), null, numbered, began, null), 0, Page.MAX_ROWS)
        .rows()
        .stream();
  }

  private static List<String> obstacles(Partner who, boolean lending) {
    List<String> obstacles = new ArrayList<>(who.missing());
    if (!who.active()) {
      obstacles.add(0, "The partner is inactive");
    }
    if (lending ? !who.lendingSupported() : !who.borrowingSupported()) {
      obstacles.add(
          lending
              ? "We do not lend through this partner"
              : "We do not borrow through this partner");
    }
    return obstacles;
  }

  /**
   * Sends a message of the broker.
   *
   * @throws UncheckedIOException when the connection to this server fails
   */
  void send(SimulatedLoan loan, BrokerMessage message) {
    SimulationStep step =
        new SimulationStep(
            loan.partner(),
            loan.lending(),
            loan.versionOne(),
            loan.number(),
            loan.item(),
            loan.patron() == null ? SimulatedLoan.MARK + "BORROWER" : loan.patron(),
            "Simulated loan " + loan.number(),
            until(message));
    try {
      protocols.simulator().send(message, step);
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  private Instant until(BrokerMessage message) {
    return clock
        .instant()
        .plus(
            message == BrokerMessage.RENEW
                ? RENEWED
                : message == BrokerMessage.RECALL ? RECALLED : LOAN);
  }

  /**
   * Ends an unfinished simulated loan, by the broker's message where possible, otherwise by an
   * action of staff.
   *
   * @param at the desk of that action
   * @param by the user
   */
  void cleanUp(SimulatedLoan loan, String at, String by) {
    if (loan.lending()) {
      cleanUpLending(loan, at, by);
    } else {
      cleanUpBorrowing(loan, at, by);
    }
  }

  private void cleanUpBorrowing(SimulatedLoan loan, String at, String by) {
    if (status(loan) == ItemStatus.ON_LOAN) {
      desk.takeBack(new TakeBack(barcode(loan), at, by));
    }
    send(loan, status(loan) == null ? BrokerMessage.CANCEL : BrokerMessage.CHECK_IN);
    BorrowingRequest left = request(loan);
    if (!left.status().isFinal()) {
      borrowingWorkflow.take(
          BorrowingAction.COMPLETE, ActionCommand.on(left.id(), by).note(REASON));
    }
  }

  private void cleanUpLending(SimulatedLoan loan, String at, String by) {
    send(loan, status(loan) == ItemStatus.ON_LOAN ? BrokerMessage.CHECK_IN : BrokerMessage.CANCEL);
    transaction
        .get(() -> lendings.find(partners.get(loan.partner()), loan.number()))
        .filter(left -> left.status().isOpen())
        .ifPresent(
            left ->
                lendingWorkflow.take(
                    LendingAction.CANCEL, ActionCommand.on(left.id(), by).note(REASON)));
    if (isOnItsWay(loan)) {
      desk.scanIn(new ScanIn(loan.item(), deskOfOwnLibrary(loan.item()).orElse(at), by));
    }
  }

  /** A desk of the own item's library. */
  private Optional<String> deskOfOwnLibrary(String item) {
    return transaction.get(
        () -> {
          Library home = catalog.item(item).owningLibrary();
          return institutions.desks().stream()
              .filter(place -> place.library().equals(home))
              .map(Desk::code)
              .findFirst();
        });
  }

  /** Whether the own item still has to be scanned in at a desk before it is available. */
  private boolean isOnItsWay(SimulatedLoan loan) {
    return loan.lending() && status(loan) == ItemStatus.IN_TRANSIT;
  }

  private ItemStatus status(SimulatedLoan loan) {
    return transaction.get(() -> catalog.findItem(barcode(loan)).map(Item::status).orElse(null));
  }

  /**
   * @throws WorkflowProblem UNKNOWN_REQUEST before the broker has sent a message about it
   */
  BorrowingRequest request(SimulatedLoan loan) {
    return transaction.get(
        () ->
            borrowing
                .find(partners.get(loan.partner()), loan.number())
                .orElseThrow(
                    () -> new WorkflowProblem(ConsoleReason.NO_MESSAGE_YET, loan.number())));
  }

  /** The barcode of the temporary item; it may differ from the broker's item number. */
  String barcode(SimulatedLoan loan) {
    return transaction.get(
        () ->
            borrowing
                .find(partners.get(loan.partner()), loan.number())
                .flatMap(request -> request.volumes().stream().findFirst())
                .map(BorrowedVolume::barcode)
                .orElse(loan.item()));
  }
}
