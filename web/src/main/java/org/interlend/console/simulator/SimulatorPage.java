package org.interlend.console.simulator;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.interlend.WorkflowProblem;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.Lend;
import org.interlend.circulation.ScanIn;
import org.interlend.circulation.TakeBack;
import org.interlend.console.Address;
import org.interlend.console.Attempt;
import org.interlend.console.Choice;
import org.interlend.console.InOneTransaction;
import org.interlend.console.Me;
import org.interlend.console.Permission;
import org.interlend.console.Workplace;
import org.interlend.exchange.BrokerSimulator.Cue;
import org.interlend.partners.Partners;

/** A loan played from beginning to end: the administrator says what the broker says. */
@Named
@ViewScoped
public class SimulatorPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Stage stage;
  @Inject private Partners partners;
  @Inject private BorrowingWorkflow borrowing;
  @Inject private DeskWorkflow desk;
  @Inject private InOneTransaction transaction;
  @Inject private Attempt attempt;
  @Inject private Me me;
  @Inject private Workplace workplace;
  @Inject private Clock clock;

  private List<Choice> partnerChoices;
  private String partner;
  private boolean lending;
  private boolean versionOne;
  private String patron;
  private String item;
  private String number;
  private Played played;

  @PostConstruct
  void read() {
    me.enter(Permission.PLAY_BROKER);
    partner = Address.text("partner");
    lending = Address.flag("lending");
    versionOne = Address.flag("versionOne");
    patron = Address.text("patron");
    item = Address.text("item");
    number = Address.text("request");
    try {
      transaction.run(
          () -> {
            partnerChoices =
                partners.list().stream().map(each -> new Choice(each.code(), each.name())).toList();
            if (begun()) {
              played = stage.look(play());
            }
          });
    } catch (WorkflowProblem unknown) {
      Address.notFound(unknown.getMessage());
    }
  }

  private Play play() {
    return new Play(partner, lending, versionOne, patron, item, number);
  }

  public boolean begun() {
    return play().begun();
  }

  public void beginBorrowing() {
    if (patron == null) {
      attempt.refuse("Say which patron borrows.");
      return;
    }
    number = Play.newNumber(clock);
    item = number + "-A";
    begin();
  }

  public void beginLending() {
    if (item == null) {
      attempt.refuse("Say which copy is lent.");
      return;
    }
    number = Play.newNumber(clock);
    lending = true;
    patron = null;
    begin();
  }

  private void begin() {
    attempt.at(
        () -> {
          me.require(Permission.PLAY_BROKER);
          show();
        });
  }

  public List<Cue> cues() {
    return play().cues();
  }

  /** What the broker says next. */
  public void say(Cue cue) {
    act(() -> stage.say(play(), cue));
  }

  public void receive() {
    act(() -> borrowing.receive(stage.request(play()).id(), null, workplace.getDesk(), by()));
  }

  public void lend() {
    act(() -> desk.lend(new Lend(patron, stage.barcode(play()), workplace.getDesk(), by())));
  }

  public void takeBack() {
    act(() -> desk.takeBack(new TakeBack(stage.barcode(play()), workplace.getDesk(), by())));
  }

  public void sendBack() {
    act(() -> desk.sendBack(stage.barcode(play()), by()));
  }

  public void scanIn() {
    act(() -> desk.scanIn(new ScanIn(item, workplace.getDesk(), by())));
  }

  public void cleanUp() {
    act(() -> stage.cleanUp(play(), workplace.getDesk(), by()));
  }

  private void act(Runnable step) {
    try {
      attempt.at(
          () -> {
            me.require(Permission.PLAY_BROKER);
            step.run();
          });
    } catch (UncheckedIOException unreachable) {
      attempt.refuse("Nobody answers at our own door: " + unreachable.getCause().getMessage());
    }
    attempt.carryOver();
    show();
  }

  private void show() {
    Address.goTo(play().address());
  }

  private String by() {
    return me.username();
  }

  public Played played() {
    return played;
  }

  public List<Choice> partnerChoices() {
    return partnerChoices;
  }

  public String number() {
    return number;
  }

  public String getPartner() {
    return partner;
  }

  public void setPartner(String partner) {
    this.partner = partner;
  }

  public boolean isLending() {
    return lending;
  }

  public boolean isVersionOne() {
    return versionOne;
  }

  public void setVersionOne(boolean versionOne) {
    this.versionOne = versionOne;
  }

  public String getPatron() {
    return patron;
  }

  public void setPatron(String patron) {
    this.patron = patron;
  }

  public String getItem() {
    return item;
  }

  public void setItem(String item) {
    this.item = item;
  }
}
