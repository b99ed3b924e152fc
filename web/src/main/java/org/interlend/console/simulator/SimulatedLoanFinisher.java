package org.interlend.console.simulator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.ScanInCommand;
import org.interlend.console.ConsoleTexts;
import org.interlend.exchange.simulator.BrokerSimulator.BrokerMessage;
import org.interlend.institution.Desk;
import org.interlend.institution.Institutions;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.request.LendingAction;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.requests.action.ActionCommand;

/**
 * Ends unfinished simulated loans, by the broker's message where it has one, otherwise by actions
 * of staff.
 */
@ApplicationScoped
class SimulatedLoanFinisher {

  @Inject private ConsoleTexts texts;
  @Inject private LoanSimulator loanSimulator;
  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;
  @Inject private DeskWorkflow desk;
  @Inject private Catalog catalog;
  @Inject private Institutions institutions;
  @Inject private TransactionTemplate transaction;

  /**
   * @param at the desk of the actions
   * @param by the user
   */
  void end(SimulatedLoan loan, String at, Actor by) {
    if (loan.lending()) {
      endLending(loan, deskOfOwnLibrary(loan.item()).orElse(at), by);
    } else {
      endBorrowing(loan, at, by);
    }
  }

  private void endBorrowing(SimulatedLoan loan, String at, Actor by) {
    if (loanSimulator.status(loan) == ItemStatus.ON_LOAN) {
      desk.checkIn(new CheckInCommand(loanSimulator.barcode(loan), at, by));
    }
    boolean withItem = loanSimulator.status(loan) != null;
    sendIfOffered(loan, withItem ? BrokerMessage.CHECK_IN : BrokerMessage.CANCEL);
    BorrowingRequest left = loanSimulator.request(loan);
    if (!left.status().isFinal()) {
      borrowing.take(
          withItem ? BorrowingAction.COMPLETE : BorrowingAction.CANCEL,
          ActionCommand.on(left.id(), by).note(texts.simulator("note")));
    }
  }

  private void endLending(SimulatedLoan loan, String home, Actor by) {
    boolean ours = loanSimulator.hasItem(loan);
    boolean isLent = ours && loanSimulator.status(loan) == ItemStatus.ON_LOAN;
    sendIfOffered(loan, isLent ? BrokerMessage.CHECK_IN : BrokerMessage.CANCEL);
    takeIfAllowed(loan, LendingAction.CANCEL, home, by);
    takeIfAllowed(loan, LendingAction.TAKE_IN, home, by);
    takeIfAllowed(loan, LendingAction.COMPLETE, home, by);
    if (ours && loanSimulator.isOnItsWay(loan)) {
      desk.scanIn(new ScanInCommand(loan.item(), home, by));
    }
  }

  private void sendIfOffered(SimulatedLoan loan, BrokerMessage message) {
    boolean offered =
        loanSimulator.broker(loan).messages(loan.lending()).stream()
            .anyMatch(each -> each.message() == message);
    if (offered) {
      loanSimulator.send(loan, message);
    }
  }

  private void takeIfAllowed(SimulatedLoan loan, LendingAction action, String at, Actor by) {
    transaction
        .required(() -> loanSimulator.lent(loan).filter(action::allows))
        .ifPresent(
            left ->
                lending.take(
                    action,
                    ActionCommand.on(left.id(), by).note(texts.simulator("note")).desk(at)));
  }

  /** A desk of the own item's library. */
  private Optional<String> deskOfOwnLibrary(String item) {
    return transaction.required(
        () ->
            catalog
                .findItem(item)
                .map(Item::owningLibrary)
                .flatMap(
                    home ->
                        institutions.desks().stream()
                            .filter(place -> place.library().equals(home))
                            .map(Desk::code)
                            .findFirst()));
  }
}
