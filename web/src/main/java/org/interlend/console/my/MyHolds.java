package org.interlend.console.my;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.TitleHoldWorkflow;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldStatus;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.hold.TitleHolds;
import org.interlend.institution.Library;
import org.interlend.patrons.Patrons;
import org.interlend.persistence.TransactionTemplate;

/** The signed-in patron's holds on the library's own items and titles. */
@Named
@ViewScoped
public class MyHolds implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentPatron account;
  @Inject private Patrons patrons;
  @Inject private Holds holds;
  @Inject private TitleHolds titleHolds;
  @Inject private TitleHoldWorkflow workflow;
  @Inject private TransactionTemplate transaction;
  @Inject private PatronActionRunner actionRunner;
  @Inject private MyLanguage language;

  private List<Waiting> waiting;
  private Map<Long, String> pickups;

  /**
   * A hold as its patron sees it.
   *
   * @param standing the status in words for patrons
   * @param kept whether an item is on the hold shelf, or on its way there
   * @param pickup code of its pickup library while another one can be chosen, else null
   */
  public record Waiting(
      long id, String title, String author, String standing, boolean kept, String pickup)
      implements Serializable {}

  @PostConstruct
  void read() {
    waiting =
        transaction.required(
            () -> {
              List<Hold> own =
                  holds.open(patrons.get(account.primaryId())).stream()
                      .filter(hold -> hold.item() instanceof LocalItem)
                      .toList();
              Map<Long, Long> positions = titleHolds.positions(own);
              return own.stream().map(hold -> waiting(hold, positions.get(hold.id()))).toList();
            });
    pickups =
        waiting.stream()
            .filter(hold -> hold.pickup() != null)
            .collect(Collectors.toMap(Waiting::id, Waiting::pickup));
  }

  private Waiting waiting(Hold hold, Long position) {
    return new Waiting(
        hold.id(),
        hold.item().title(),
        hold.item().holding().bib().citation().author(),
        standing(hold, position),
        hold.status() != HoldStatus.WAITING,
        hold.allowsOtherPickup() ? hold.pickupLibrary().code() : null);
  }

  private String standing(Hold hold, Long position) {
    if (hold.status() == HoldStatus.ON_HOLD_SHELF) {
      return language.text(
          "holds.ready", hold.pickupLibrary().name(), language.dayOf(hold.heldUntil()));
    }
    return hold.status() == HoldStatus.IN_TRANSIT
        ? language.text("holds.underWay", hold.pickupLibrary().name())
        : language.text("holds.waiting", position, hold.pickupLibrary().name());
  }

  /** The open ones, the oldest first. */
  public List<Waiting> list() {
    return waiting;
  }

  /** The chosen pickup library of each hold that allows another one: codes by the keys of holds. */
  public Map<Long, String> pickups() {
    return pickups;
  }

  /** The patron collects the item of the hold at the chosen library. */
  public void changePickup(long id) {
    actionRunner.runAndLeave(
        () -> {
          Library pickup = workflow.changePickup(id, account.primaryId(), pickups.get(id));
          actionRunner.done("holds.pickup.changed", pickup.name());
        });
  }

  public void cancel(long id) {
    actionRunner.runAndLeave("holds.canceled", () -> workflow.cancelOwn(id, account.primaryId()));
  }
}
