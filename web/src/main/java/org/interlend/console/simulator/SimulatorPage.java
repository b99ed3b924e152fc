package org.interlend.console.simulator;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
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
import org.interlend.Page;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.borrowing.BorrowedVolume;
import org.interlend.borrowing.BorrowingRequest;
import org.interlend.borrowing.BorrowingRequests;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.VolumeReport;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.catalog.ItemStatus;
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
import org.interlend.console.messages.MessageRow;
import org.interlend.console.messages.WireText;
import org.interlend.exchange.BrokerSimulator;
import org.interlend.exchange.BrokerSimulator.Cue;
import org.interlend.exchange.BrokerSimulator.Scene;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.ExchangeFilter;
import org.interlend.exchange.Journal;
import org.interlend.institution.Desk;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.lending.LendingRequest;
import org.interlend.lending.LendingRequests;
import org.interlend.lending.LendingWorkflow;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;

/** A loan played from beginning to end: the administrator says what the broker says. */
@Named
@ViewScoped
public class SimulatorPage implements Serializable {
  private static final long serialVersionUID = 1L;

  /** How the numbers begin of all that is played. */
  private static final String MARK = "SIM-";

  private static final Duration LOAN = Duration.ofDays(30);
  private static final Duration RENEWED = Duration.ofDays(45);
  private static final Duration RECALLED = Duration.ofDays(7);
  private static final String REASON = "Played with the simulator";

  @EJB(lookup = BrokerSimulator.NAME)
  private BrokerSimulator simulator;

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
              played = played(partners.get(partner));
            }
          });
    } catch (WorkflowProblem unknown) {
      Address.notFound(unknown.getMessage());
    }
  }

  /** Whether it is settled who plays what. */
  public boolean begun() {
    return partner != null && number != null && number.matches(MARK + "\\d{1,15}") && item != null;
  }

  private Played played(Partner who) {
    List<Exchange> messages =
        Stream.of(number, item)
            .flatMap(this::messages)
            .distinct()
            .filter(said -> said.requestId() == null || said.requestId().equals(number))
            .sorted(Comparator.comparing(Exchange::happenedAt).reversed())
            .toList();
    Optional<Exchange> latest = messages.stream().findFirst();
    Optional<BorrowingRequest> borrowed = borrowing.find(who, number);
    Optional<LendingRequest> lent = lendings.find(who, number);
    return new Played(
        obstacles(who),
        borrowed
            .map(request -> "request.xhtml?id=" + request.id())
            .or(() -> lent.map(request -> "lending-request.xhtml?id=" + request.id()))
            .orElse(null),
        borrowed
            .map(request -> request.status().label())
            .or(() -> lent.map(request -> request.status().label()))
            .orElse(null),
        borrowed.map(request -> request.status().isFinal()).orElse(true)
            && lent.map(request -> request.status().isFinal()).orElse(true)
            && !onItsWay(),
        catalog.findItem(barcode()).map(there -> there.status().label()).orElse(null),
        messages.stream().map(MessageRow::of).toList(),
        latest.map(said -> WireText.of(said.received())).orElse(null),
        latest.map(said -> WireText.of(said.answered())).orElse(null));
  }

  /** What was refused may be known by the item alone, and as nobody's. */
  private Stream<Exchange> messages(String numbered) {
    Instant began = Instant.ofEpochMilli(Long.parseLong(number.substring(MARK.length())));
    return journal
        .list(
            new ExchangeFilter(null, null, Set.of(), null, numbered, began, null), 0, Page.MAX_ROWS)
        .rows()
        .stream();
  }

  private List<String> obstacles(Partner who) {
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

  public void beginBorrowing() {
    if (patron == null) {
      attempt.refuse("Say which patron borrows.");
      return;
    }
    number = MARK + clock.millis();
    item = number + "-A";
    begin();
  }

  public void beginLending() {
    if (item == null) {
      attempt.refuse("Say which copy is lent.");
      return;
    }
    number = MARK + clock.millis();
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
    return lending
        ? List.of(Cue.REQUEST, Cue.CHECK_OUT, Cue.RENEW, Cue.CHECK_IN, Cue.CANCEL)
        : List.of(Cue.REQUEST, Cue.ACCEPT, Cue.RENEW, Cue.RECALL, Cue.CHECK_IN, Cue.CANCEL);
  }

  /** What the broker says next. */
  public void say(Cue cue) {
    act(() -> speak(cue));
  }

  private void speak(Cue cue) {
    Scene scene =
        new Scene(
            partner,
            lending,
            versionOne,
            number,
            item,
            patron == null ? MARK + "BORROWER" : patron,
            "Simulated loan " + number,
            until(cue));
    try {
      simulator.say(cue, scene);
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  private Instant until(Cue cue) {
    return clock.instant().plus(cue == Cue.RENEW ? RENEWED : cue == Cue.RECALL ? RECALLED : LOAN);
  }

  public void receive() {
    act(() -> borrowingWorkflow.receive(request().id(), null, workplace.getDesk(), by()));
  }

  public void lend() {
    act(() -> desk.lend(new Lend(patron, barcode(), workplace.getDesk(), by())));
  }

  public void takeBack() {
    act(() -> desk.takeBack(new TakeBack(barcode(), workplace.getDesk(), by())));
  }

  public void sendBack() {
    act(() -> desk.sendBack(barcode(), by()));
  }

  public void scanIn() {
    act(() -> desk.scanIn(new ScanIn(item, workplace.getDesk(), by())));
  }

  /** Ends what was played half-way: by the broker where that goes, else by hand. */
  public void cleanUp() {
    act(
        () -> {
          if (lending) {
            cleanUpLending();
          } else {
            cleanUpBorrowing();
          }
        });
  }

  private void cleanUpBorrowing() {
    if (status() == ItemStatus.ON_LOAN) {
      desk.takeBack(new TakeBack(barcode(), workplace.getDesk(), by()));
    }
    speak(status() == null ? Cue.CANCEL : Cue.CHECK_IN);
    BorrowingRequest left = request();
    if (!left.status().isFinal()) {
      borrowingWorkflow.complete(VolumeReport.ofAll(left.id(), REASON, by()));
    }
  }

  private void cleanUpLending() {
    speak(status() == ItemStatus.ON_LOAN ? Cue.CHECK_IN : Cue.CANCEL);
    transaction
        .get(() -> lendings.find(partners.get(partner), number))
        .filter(left -> left.status().isOpen())
        .ifPresent(left -> lendingWorkflow.cancel(left.id(), REASON, by()));
    if (onItsWay()) {
      desk.scanIn(new ScanIn(item, deskAtHome(), by()));
    }
  }

  /** A desk of the library our copy belongs to. */
  private String deskAtHome() {
    return transaction.get(
        () -> {
          Library home = catalog.item(item).own();
          return institutions.desks().stream()
              .filter(place -> place.library().equals(home))
              .map(Desk::code)
              .findFirst()
              .orElseGet(workplace::getDesk);
        });
  }

  /** Whether our copy is to be scanned at a desk before it is in its place again. */
  private boolean onItsWay() {
    return lending && status() == ItemStatus.IN_TRANSIT;
  }

  private ItemStatus status() {
    return transaction.get(() -> catalog.findItem(barcode()).map(Item::status).orElse(null));
  }

  private BorrowingRequest request() {
    return transaction.get(
        () ->
            borrowing
                .find(partners.get(partner), number)
                .orElseThrow(
                    () ->
                        new WorkflowProblem(
                            ProblemKind.UNKNOWN_REQUEST,
                            Subject.REQUEST,
                            number,
                            "The broker has not said anything of this request yet")));
  }

  /** What stands on the item: it may be another number than the broker's. */
  private String barcode() {
    return transaction.get(
        () ->
            borrowing
                .find(partners.get(partner), number)
                .flatMap(request -> request.volumes().stream().findFirst())
                .map(BorrowedVolume::barcode)
                .orElse(item));
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
    Address.goTo(
        "simulator.xhtml?partner=%s&lending=%s&versionOne=%s&item=%s&request=%s%s"
            .formatted(
                Address.encoded(partner),
                lending,
                versionOne,
                Address.encoded(item),
                Address.encoded(number),
                patron == null ? "" : "&patron=" + Address.encoded(patron)));
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
