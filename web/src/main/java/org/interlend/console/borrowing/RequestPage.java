package org.interlend.console.borrowing;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.interlend.Settings;
import org.interlend.WorkflowProblem;
import org.interlend.borrowing.BorrowingNextAction;
import org.interlend.borrowing.BorrowingRequest;
import org.interlend.borrowing.BorrowingRequests;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.FileDeliveries;
import org.interlend.borrowing.FileWorkflow;
import org.interlend.borrowing.ItemAction;
import org.interlend.borrowing.ItemActionCommand;
import org.interlend.borrowing.NewFile;
import org.interlend.borrowing.VolumeStatus;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.Holds;
import org.interlend.circulation.Lend;
import org.interlend.circulation.Loan;
import org.interlend.circulation.Loans;
import org.interlend.circulation.NextStep;
import org.interlend.circulation.Renew;
import org.interlend.circulation.TakeBack;
import org.interlend.console.ActionRunner;
import org.interlend.console.Address;
import org.interlend.console.CurrentDesk;
import org.interlend.console.CurrentUser;
import org.interlend.console.InOneTransaction;
import org.interlend.console.Permission;
import org.interlend.console.Times;
import org.interlend.console.requests.StaleCheck;
import org.interlend.console.requests.StaleCheck.Latest;
import org.interlend.exchange.Journal;
import org.interlend.partners.Format;

/** The page of one borrowing request: its data, its history and its next action. */
@Named
@ViewScoped
public class RequestPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private BorrowingRequests requests;
  @Inject private BorrowingWorkflow workflow;
  @Inject private FileWorkflow files;
  @Inject private FileDeliveries deliveries;
  @Inject private DeskWorkflow desk;
  @Inject private Holds holds;
  @Inject private Loans loans;
  @Inject private Journal journal;
  @Inject private InOneTransaction transaction;
  @Inject private ActionRunner actionRunner;
  @Inject private StaleCheck staleCheck;
  @Inject private CurrentUser currentUser;
  @Inject private CurrentDesk currentDesk;
  @Inject private Times times;
  @Inject private Clock clock;

  private long id;
  private RequestView view;
  private String dueIfLent;
  private String reason;
  private String note;
  private transient Part upload;

  @PostConstruct
  void find() {
    id = Address.number("id").orElse(-1L);
    try {
      view = read();
    } catch (WorkflowProblem unknown) {
      Address.notFound(unknown.getMessage());
    }
  }

  private RequestView read() {
    return transaction.get(
        () -> {
          BorrowingRequest request = requests.get(id);
          dueIfLent = dueIfLent(request);
          List<TemporaryItem> items =
              request.volumes().stream().flatMap(volume -> volume.item().stream()).toList();
          return RequestView.of(
              request,
              request.format() == Format.DIGITAL
                  ? FileView.of(
                      request, deliveries.find(request), clock.instant(), currentUser.sees())
                  : null,
              holds.of(items),
              loans.running(items),
              journal.about(request.partner().code(), request.externalId()),
              currentUser.sees());
        });
  }

  /** The current request; null when it does not exist. */
  public RequestView view() {
    return view;
  }

  public boolean mayAct() {
    return switch (view.nextAction()) {
      case RECEIVE, SEND_BACK, DECIDE_RENEWAL -> currentUser.mayReceive();
      case LEND, TAKE_BACK -> currentUser.mayLend();
    };
  }

  /** Whether the patron has not collected it in time, so that staff may send it back. */
  public boolean uncollected() {
    return view.nextAction() == BorrowingNextAction.LEND && view.uncollected(times.today());
  }

  public boolean maySendBack() {
    return currentUser.mayReceive()
        && (view.nextAction() == BorrowingNextAction.SEND_BACK || uncollected());
  }

  private String dueIfLent(BorrowingRequest request) {
    if (request.nextAction() != BorrowingNextAction.LEND || request.patron() == null) {
      return null;
    }
    return request.volumes().stream()
        .filter(volume -> volume.status() == VolumeStatus.RECEIVED)
        .flatMap(volume -> volume.item().stream())
        .findFirst()
        .map(item -> desk.expectedDueDate(item, request.patron()))
        .map(due -> "%s: %s".formatted(times.day(due.day()), due.explanation(Locale.ENGLISH)))
        .orElse(null);
  }

  /** The due date of a loan made today, with its explanation; null when no loan is possible. */
  public String dueIfLent() {
    return dueIfLent;
  }

  public void receive() {
    act(
        Permission.RECEIVE,
        () -> {
          if (upload != null) {
            files.deliver(id, uploaded(), currentUser.username());
            actionRunner.done("Received with its file; the patron gets a letter.");
            return;
          }
          List<NextStep> steps =
              workflow.receive(id, null, currentDesk.getDesk(), currentUser.username());
          if (steps.isEmpty()) {
            actionRunner.done("Received; the request is completed.");
          }
          steps.forEach(step -> actionRunner.done("Received. " + step.sentence() + "."));
        });
  }

  /** Replaces the patron's file with an uploaded one. */
  public void bringFile() {
    act(
        Permission.RECEIVE,
        () -> {
          files.deliver(id, uploaded(), currentUser.username());
          actionRunner.done("Uploaded. The patron gets a letter with a new link.");
        });
  }

  public void sendFileAgain() {
    act(
        Permission.RECEIVE,
        () -> {
          files.sendAgain(id, currentUser.username());
          actionRunner.done("The patron gets a letter with a new link.");
        });
  }

  public void withdrawFile() {
    act(
        Permission.RECEIVE,
        () -> {
          files.withdraw(id, currentUser.username());
          actionRunner.done("The link is withdrawn.");
        });
  }

  private NewFile uploaded() {
    return Uploads.read(upload);
  }

  /** The maximum size of a file. */
  public int fileMegabytes() {
    return Settings.fileMegabytes();
  }

  /** The uploaded file, or null. */
  public Part getUpload() {
    return upload;
  }

  /** If no file is selected, the form sends a part without a name. */
  public void setUpload(Part upload) {
    boolean chosen = upload != null && given(upload.getSubmittedFileName()) != null;
    this.upload = chosen ? upload : null;
  }

  public void lend() {
    act(
        Permission.LEND,
        () ->
            view.lendableBarcodes()
                .forEach(
                    barcode -> {
                      String patron = view.patron().primaryId();
                      Loan loan =
                          desk.lend(
                              new Lend(
                                  patron, barcode, currentDesk.getDesk(), currentUser.username()));
                      actionRunner.done(
                          "Lent %s, due %s (%s)."
                              .formatted(
                                  barcode,
                                  times.dayOf(loan.dueAt()),
                                  loan.dueExplanation(Locale.ENGLISH)));
                    }));
  }

  public void takeBack() {
    act(
        Permission.LEND,
        () ->
            view.barcodes(VolumeStatus.ON_LOAN)
                .forEach(
                    barcode -> {
                      var back =
                          desk.takeBack(
                              new TakeBack(barcode, currentDesk.getDesk(), currentUser.username()));
                      actionRunner.done(
                          "Taken back %s. %s.".formatted(barcode, back.nextStep().sentence()));
                    }));
  }

  public void sendBack() {
    act(
        Permission.RECEIVE,
        () -> {
          workflow.sendBack(ofAll(null));
          actionRunner.done("Marked as sent back to " + view.partner() + ".");
        });
  }

  public void renew() {
    act(
        Permission.LEND,
        () ->
            view.renewableBarcodes()
                .forEach(
                    barcode -> {
                      desk.renew(Renew.byStaff(barcode, currentUser.username()));
                      actionRunner.done(
                          "%s is asked to renew %s. The due date stands until it answers."
                              .formatted(view.partner(), barcode));
                    }));
  }

  public void approveRenewal() {
    act(
        Permission.RECEIVE,
        () -> {
          workflow.approveRenewal(ofAll(null));
          actionRunner.done(view.partner() + " is asked to renew.");
        });
  }

  public void rejectRenewal() {
    act(
        Permission.RECEIVE,
        () -> {
          workflow.rejectRenewal(ofAll(given(reason)));
          actionRunner.done("The renewal is refused.");
        });
  }

  public void cancel() {
    act(
        Permission.RECEIVE,
        () -> {
          workflow.cancel(id, given(reason), currentUser.username());
          actionRunner.done("The request is canceled.");
        });
  }

  public void reportLost() {
    act(
        Permission.RECEIVE,
        () -> {
          workflow.reportLost(ofAll(given(reason)));
          actionRunner.done(
              "Reported lost. Tell %s in the broker's pages.".formatted(view.partner()));
        });
  }

  public void reportDamaged() {
    act(
        Permission.RECEIVE,
        () -> {
          workflow.reportDamaged(ofAll(given(reason)));
          actionRunner.done(
              "Reported damaged. Tell %s in the broker's pages.".formatted(view.partner()));
        });
  }

  public void declareLost() {
    act(
        Permission.RECEIVE,
        () -> {
          workflow.declareLost(ofAll(given(reason)));
          actionRunner.done("Marked as declared lost by " + view.partner() + ".");
        });
  }

  public void reportFound() {
    act(
        Permission.RECEIVE,
        () -> {
          workflow.reportFound(ofAll(given(reason)));
          actionRunner.done("Found again. It goes back to %s.".formatted(view.partner()));
        });
  }

  /** Takes a step with one of several volumes. */
  public void take(ItemAction step, String barcode) {
    act(
        Permission.RECEIVE,
        () -> {
          workflow.take(
              step, new ItemActionCommand(id, barcode, given(note), currentUser.username()));
          actionRunner.done("%s: item %s.".formatted(step.label(), barcode));
        });
  }

  private ItemActionCommand ofAll(String explanation) {
    return ItemActionCommand.ofAll(id, explanation, currentUser.username());
  }

  public void complete() {
    act(
        Permission.RECEIVE,
        () -> {
          workflow.complete(ofAll(given(reason)));
          actionRunner.done("The request is completed; its temporary records are deleted.");
        });
  }

  /**
   * @param onLoan whether the patron has the items
   */
  public void reactivate(boolean onLoan) {
    act(
        Permission.RECEIVE,
        () -> {
          workflow.reactivate(id, onLoan, currentUser.username());
          actionRunner.done("Request reactivated, with new temporary records.");
        });
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Why it is refused or canceled; the patron reads it; may be empty. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  /** A note for the history of a step with one volume; may be empty. */
  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  private void act(Permission needed, Runnable step) {
    boolean done =
        actionRunner.at(
            () -> {
              currentUser.require(needed);
              transaction.get(this::requireUnchanged);
              step.run();
            });
    if (done) {
      reason = null;
      note = null;
    }
    upload = null;
    view = read();
  }

  private Void requireUnchanged() {
    BorrowingRequest request = requests.get(id);
    var last = request.history().get(request.history().size() - 1);
    staleCheck.check(
        view.version(),
        request.version(),
        request.externalId(),
        new Latest(last.happenedAt(), last.doneBy().label(), last.sentence(Locale.ENGLISH)));
    return null;
  }
}
