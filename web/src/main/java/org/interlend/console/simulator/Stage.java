package org.interlend.console.simulator;

import jakarta.ejb.EJB;
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
import org.interlend.circulation.ScanIn;
import org.interlend.circulation.TakeBack;
import org.interlend.console.InOneTransaction;
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
import org.interlend.staff.PatronView;

/** Where a loan is played: the broker speaks here, and here it is cleaned up afterwards. */
@ApplicationScoped
class Stage {

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
  @Inject private Clock clock;

  /**
   * How far the play has come.
   *
   * @throws WorkflowProblem UNKNOWN_CODE when there is no such partner
   */
  Played look(Play play) {
    Partner who = partners.get(play.partner());
    List<Exchange> messages =
        Stream.of(play.number(), play.item())
            .flatMap(numbered -> messages(numbered, play.beganAt()))
            .distinct()
            .filter(said -> said.requestId() == null || said.requestId().equals(play.number()))
            .sorted(Comparator.comparing(Exchange::happenedAt).reversed())
            .toList();
    Optional<Exchange> latest = messages.stream().findFirst();
    Optional<BorrowingRequest> borrowed = borrowing.find(who, play.number());
    Optional<LendingRequest> lent = lendings.find(who, play.number());
    return new Played(
        obstacles(who, play.lending()),
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
            && !isOnItsWay(play),
        catalog.findItem(barcode(play)).map(there -> there.status().label()).orElse(null),
        messages.stream().map(said -> MessageRow.of(said, PatronView.WHOLE)).toList(),
        latest.map(said -> WireText.of(said.received())).orElse(null),
        latest.map(said -> WireText.of(said.answered())).orElse(null));
  }

  /** What was refused may be known by the item alone, and as nobody's. */
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
   * The broker speaks.
   *
   * @throws UncheckedIOException when nobody answers at our own door
   */
  void say(Play play, Cue cue) {
    Scene scene =
        new Scene(
            play.partner(),
            play.lending(),
            play.versionOne(),
            play.number(),
            play.item(),
            play.patron() == null ? Play.MARK + "BORROWER" : play.patron(),
            "Simulated loan " + play.number(),
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

  /**
   * Ends what was played half-way: by the broker where that goes, else by hand.
   *
   * @param at the desk where it is done
   * @param by who plays
   */
  void cleanUp(Play play, String at, String by) {
    if (play.lending()) {
      cleanUpLending(play, at, by);
    } else {
      cleanUpBorrowing(play, at, by);
    }
  }

  private void cleanUpBorrowing(Play play, String at, String by) {
    if (status(play) == ItemStatus.ON_LOAN) {
      desk.takeBack(new TakeBack(barcode(play), at, by));
    }
    say(play, status(play) == null ? Cue.CANCEL : Cue.CHECK_IN);
    BorrowingRequest left = request(play);
    if (!left.status().isFinal()) {
      borrowingWorkflow.complete(VolumeReport.ofAll(left.id(), REASON, by));
    }
  }

  private void cleanUpLending(Play play, String at, String by) {
    say(play, status(play) == ItemStatus.ON_LOAN ? Cue.CHECK_IN : Cue.CANCEL);
    transaction
        .get(() -> lendings.find(partners.get(play.partner()), play.number()))
        .filter(left -> left.status().isOpen())
        .ifPresent(left -> lendingWorkflow.cancel(left.id(), REASON, by));
    if (isOnItsWay(play)) {
      desk.scanIn(new ScanIn(play.item(), deskAtHome(play.item()).orElse(at), by));
    }
  }

  /** A desk of the library our copy belongs to. */
  private Optional<String> deskAtHome(String item) {
    return transaction.get(
        () -> {
          Library home = catalog.item(item).own();
          return institutions.desks().stream()
              .filter(place -> place.library().equals(home))
              .map(Desk::code)
              .findFirst();
        });
  }

  /** Whether our copy is to be scanned at a desk before it is in its place again. */
  private boolean isOnItsWay(Play play) {
    return play.lending() && status(play) == ItemStatus.IN_TRANSIT;
  }

  private ItemStatus status(Play play) {
    return transaction.get(() -> catalog.findItem(barcode(play)).map(Item::status).orElse(null));
  }

  /**
   * @throws WorkflowProblem UNKNOWN_REQUEST before the broker has spoken of it
   */
  BorrowingRequest request(Play play) {
    return transaction.get(
        () ->
            borrowing
                .find(partners.get(play.partner()), play.number())
                .orElseThrow(
                    () ->
                        new WorkflowProblem(
                            ProblemKind.UNKNOWN_REQUEST,
                            Subject.REQUEST,
                            play.number(),
                            "The broker has not said anything of this request yet")));
  }

  /** What stands on the item: it may be another number than the broker's. */
  String barcode(Play play) {
    return transaction.get(
        () ->
            borrowing
                .find(partners.get(play.partner()), play.number())
                .flatMap(request -> request.volumes().stream().findFirst())
                .map(BorrowedVolume::barcode)
                .orElse(play.item()));
  }
}
