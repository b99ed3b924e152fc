package org.interlend.console.lending;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.interlend.WorkflowProblem;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.Pick;
import org.interlend.circulation.ScanIn;
import org.interlend.console.ActionRunner;
import org.interlend.console.Address;
import org.interlend.console.CurrentDesk;
import org.interlend.console.CurrentUser;
import org.interlend.console.InOneTransaction;
import org.interlend.console.InstitutionView;
import org.interlend.console.Permission;
import org.interlend.console.Times;
import org.interlend.console.requests.StaleCheck;
import org.interlend.console.requests.StaleCheck.Latest;
import org.interlend.console.slips.PickSlips;
import org.interlend.exchange.Journal;
import org.interlend.lending.CopySearchResult;
import org.interlend.lending.LendingRequest;
import org.interlend.lending.LendingRequests;
import org.interlend.lending.LendingWorkflow;

/** One lending request: what it is, what happened to it, and the one thing to do next. */
@Named
@ViewScoped
public class LendingPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private LendingRequests requests;
  @Inject private LendingWorkflow workflow;
  @Inject private DeskWorkflow desk;
  @Inject private Journal journal;
  @Inject private InOneTransaction transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private StaleCheck staleCheck;
  @Inject private CurrentUser currentUser;
  @Inject private CurrentDesk currentDesk;
  @Inject private PickSlips slips;
  @Inject private InstitutionView institutionView;
  @Inject private Times times;

  private long id;
  private LendingView view;
  private String reason;
  private String refusal;
  private LocalDate until;

  @PostConstruct
  void find() {
    id = Address.number("id").orElse(-1L);
    try {
      view = read();
    } catch (WorkflowProblem unknown) {
      Address.notFound(unknown.getMessage());
    }
  }

  private LendingView read() {
    return transaction.get(
        () -> {
          LendingRequest request = requests.get(id);
          return LendingView.of(
              request,
              journal.about(request.partner().code(), request.externalId()),
              currentUser.sees());
        });
  }

  /** The request as it is now; null when there is none. */
  public LendingView view() {
    return view;
  }

  /** Whether the next step is among what the member of staff may do. */
  public boolean mayAct() {
    return switch (view.nextAction()) {
      case LOCATE, FETCH, SHIP, DECIDE_RENEWAL, CHECK_IN_AT_BROKER -> currentUser.maySupply();
      case TAKE_IN -> currentUser.mayLend();
    };
  }

  public void locateAgain() {
    act(
        Permission.SUPPLY,
        () -> {
          CopySearchResult search = workflow.locateAgain(id, currentUser.username());
          if (search.barcode() == null) {
            actionRunner.missed(LendingBulk.sentence(search));
            return null;
          }
          return LendingBulk.sentence(search);
        });
  }

  public void markMissing() {
    act(
        Permission.SUPPLY,
        () -> {
          workflow.markMissing(id, currentUser.username());
          LendingRequest request = requests.get(id);
          return request.barcode() == null
              ? "Marked as missing. There is no other copy: choose one by hand, or reject the request."
              : "Marked as missing. Copy %s is taken instead.".formatted(request.barcode());
        });
  }

  public void pickSlip() {
    slips.print(List.of(new Pick.Key(Pick.Purpose.PARTNER, view.move().id())));
    view = read();
  }

  /** Somebody has sent the file that was wanted. */
  public void fileSent() {
    act(
        Permission.SUPPLY,
        () -> {
          workflow.ship(id, null, null, currentUser.username());
          return requests.get(id).status().isFinal()
              ? "The file counts as sent; the request is completed."
              : "The file counts as sent; %s has yet to confirm it.".formatted(view.partner());
        });
  }

  public void grantRenewal() {
    act(
        Permission.SUPPLY,
        () -> {
          workflow.grantRenewal(id, endOf(until), currentUser.username());
          return "Renewed until %s. %s"
              .formatted(times.dayOf(requests.get(id).dueAt()), toBeTold());
        });
  }

  public void refuseRenewal() {
    act(
        Permission.SUPPLY,
        () -> {
          workflow.refuseRenewal(id, given(refusal), currentUser.username());
          return "The renewal is refused; it stays due on %s. %s"
              .formatted(times.dayOf(view.dueAt()), toBeTold());
        });
  }

  private String toBeTold() {
    return view.renewal() != null && view.renewal().told()
        ? "The broker is told by a message."
        : "Tell %s in the broker's pages.".formatted(view.partner());
  }

  private Instant endOf(LocalDate day) {
    return day == null ? null : day.atTime(23, 59, 59).atZone(institutionView.zone()).toInstant();
  }

  /** The item is in somebody's hand at the desk: come home, or found. */
  public void takeIn() {
    act(
        Permission.LEND,
        () ->
            desk.scanIn(
                        new ScanIn(
                            view.copy().barcode(), currentDesk.getDesk(), currentUser.username()))
                    .sentence()
                + ". The broker has yet to check it in.");
  }

  public void reject() {
    act(
        Permission.SUPPLY,
        () -> {
          workflow.reject(id, given(reason), currentUser.username());
          return "The request is rejected. Tell %s in the broker's pages."
              .formatted(view.partner());
        });
  }

  public void cancel() {
    act(
        Permission.SUPPLY,
        () -> {
          workflow.cancel(id, given(reason), currentUser.username());
          return "The request is cancelled for %s.".formatted(view.partner());
        });
  }

  public void reportLost() {
    act(
        Permission.SUPPLY,
        () -> {
          workflow.reportLost(id, given(reason), currentUser.username());
          return "The item counts as lost. Tell %s in the broker's pages."
              .formatted(view.partner());
        });
  }

  public void undoShipment() {
    act(
        Permission.SUPPLY,
        () -> {
          workflow.undoShipment(id, currentUser.username());
          return "The shipment is taken back; the item is to be shipped anew.";
        });
  }

  public void dismissWarning() {
    act(
        Permission.SUPPLY,
        () -> {
          workflow.dismissWarning(id, currentUser.username());
          return "The warning is taken off; it stands in the timeline.";
        });
  }

  public void complete() {
    act(
        Permission.SUPPLY,
        () -> {
          workflow.complete(id, currentUser.username());
          return "The request is completed.";
        });
  }

  public void reactivate() {
    act(
        Permission.SUPPLY,
        () -> {
          workflow.reactivate(id, currentUser.username());
          return "The request lives again: %s still has the item.".formatted(view.partner());
        });
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Why, for the history of the request; may be empty. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  /** Why a renewal is refused, for the history; may be empty. */
  public String getRefusal() {
    return refusal;
  }

  public void setRefusal(String refusal) {
    this.refusal = refusal;
  }

  /** Until when the partner may keep it; null to go by the terms of use. */
  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  /**
   * What has been typed stays unless the step was done.
   *
   * @param step says what it has done; null when it has said so itself
   */
  private void act(Permission needed, Supplier<String> step) {
    boolean done =
        actionRunner.at(
            () -> {
              currentUser.require(needed);
              String sentence =
                  transaction.get(
                      () -> {
                        requireUnchanged();
                        return step.get();
                      });
              if (sentence != null) {
                actionRunner.done(sentence);
              }
            });
    if (done) {
      reason = null;
      refusal = null;
      until = null;
    }
    view = read();
  }

  private void requireUnchanged() {
    LendingRequest request = requests.get(id);
    var last = request.history().get(request.history().size() - 1);
    staleCheck.check(
        view.version(),
        request.version(),
        request.externalId(),
        new Latest(last.happenedAt(), last.doneBy().label(), last.sentence(Locale.ENGLISH)));
  }
}
