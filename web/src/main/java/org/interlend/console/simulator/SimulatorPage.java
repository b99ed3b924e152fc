package org.interlend.console.simulator;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import org.interlend.Actor;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.ScanInCommand;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentDesk;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.exchange.MessageSentence;
import org.interlend.exchange.simulator.BrokerSimulator.BrokerMessage;
import org.interlend.exchange.simulator.SimulatedRequestNumber;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.request.LendingAction;
import org.interlend.requests.action.ActionCommand;
import org.interlend.security.Permission;
import org.interlend.settings.SettingsGroup;

/**
 * The page of the simulator: a member of staff sends the messages of the broker and acts as staff.
 */
@Named
@ViewScoped
public class SimulatorPage implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What staff enter to begin a loan. */
  public static final class Fields implements SettingsGroup {
    private static final long serialVersionUID = 1L;

    private String partner;
    private boolean versionOne;
    private String patron;
    private String item;
  }

  @Inject private ConsoleTexts texts;
  @Inject private LoanSimulator loanSimulator;
  @Inject private SimulatedLoanFinisher loanFinisher;
  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lendingWorkflow;
  @Inject private DeskWorkflow desk;
  @Inject private ActionRunner actionRunner;
  @Inject private CurrentUser currentUser;
  @Inject private CurrentDesk currentDesk;
  @Inject private Clock clock;

  private boolean lending;
  private String number;
  private SimulationState state;
  private Fields fields = new Fields();

  @PostConstruct
  void read() {
    currentUser.enter(Permission.PLAY_BROKER);
    fields.partner = PageAddress.text("partner");
    lending = PageAddress.flag("lending");
    fields.versionOne = PageAddress.flag("versionOne");
    fields.patron = PageAddress.text("patron");
    fields.item = PageAddress.text("item");
    number = PageAddress.text("request");
    actionRunner.open(
        () -> {
          if (begun()) {
            state = loanSimulator.look(loan());
          }
        });
  }

  private SimulatedLoan loan() {
    return new SimulatedLoan(
        fields.partner, lending, fields.versionOne, fields.patron, fields.item, number);
  }

  public boolean begun() {
    return loan().begun();
  }

  public void beginBorrowing() {
    if (fields.patron == null) {
      actionRunner.refuse(texts.simulator("patron.missing"));
      return;
    }
    number = SimulatedRequestNumber.beginningAt(clock.instant());
    fields.item = SimulatedLoan.borrowedItem(number);
    begin();
  }

  public void beginLending() {
    if (fields.item == null) {
      actionRunner.refuse(texts.simulator("copy.missing"));
      return;
    }
    number = SimulatedRequestNumber.beginningAt(clock.instant());
    lending = true;
    fields.patron = null;
    begin();
  }

  private void begin() {
    actionRunner.run(Permission.PLAY_BROKER, this::show);
  }

  /** Sends the next message of the broker. */
  public void send(BrokerMessage message) {
    act(
        () -> {
          String told = MessageSentence.of(loanSimulator.send(loan(), message), texts.locale());
          if (told != null) {
            actionRunner.done(told);
          }
        });
  }

  public void receive() {
    act(
        () ->
            borrowing.take(
                BorrowingAction.RECEIVE,
                ActionCommand.on(loanSimulator.request(loan()).id(), by())
                    .barcode(loanSimulator.barcode(loan()))
                    .desk(currentDesk.getDesk())));
  }

  public void lend() {
    act(
        () ->
            desk.lend(
                new LendCommand(
                    fields.patron, loanSimulator.barcode(loan()), currentDesk.getDesk(), by())));
  }

  public void takeBack() {
    act(
        () ->
            desk.checkIn(
                new CheckInCommand(loanSimulator.barcode(loan()), currentDesk.getDesk(), by())));
  }

  public void sendBack() {
    act(() -> desk.sendBack(loanSimulator.barcode(loan()), by()));
  }

  public void ship() {
    act(
        () ->
            lendingWorkflow.take(
                LendingAction.SHIP,
                ActionCommand.on(loanSimulator.lendingRequest(loan()).id(), by())
                    .barcode(fields.item)));
  }

  public void scanIn() {
    act(
        () -> {
          loanSimulator.requireItem(loan());
          desk.scanIn(new ScanInCommand(fields.item, currentDesk.getDesk(), by()));
        });
  }

  public void cleanUp() {
    act(() -> loanFinisher.end(loan(), currentDesk.getDesk(), by()));
  }

  private void act(Runnable step) {
    actionRunner.run(Permission.PLAY_BROKER, step);
    actionRunner.carryOver();
    show();
  }

  private void show() {
    PageAddress.goTo(loan().address());
  }

  private Actor by() {
    return currentUser.actor();
  }

  public SimulationState state() {
    return state;
  }

  public String number() {
    return number;
  }

  public boolean isLending() {
    return lending;
  }

  public Fields getFields() {
    return fields;
  }
}
