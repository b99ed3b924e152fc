package org.interlend.console.lending;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.interlend.Side;
import org.interlend.circulation.pick.Pick;
import org.interlend.console.UploadReader;
import org.interlend.console.requests.ActionButton;
import org.interlend.console.requests.BulkActions.Outcome;
import org.interlend.console.requests.RequestPage;
import org.interlend.console.slips.PickSlipPrinter;
import org.interlend.exchange.Journal;
import org.interlend.lending.LendingRequestRemarks;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.file.DigitalLendingWorkflow;
import org.interlend.lending.file.PartnerDeliveries;
import org.interlend.lending.file.ScanToSend;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingNextAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.notices.cover.CoverPageInsertion;
import org.interlend.requests.RequestRemarks;
import org.interlend.requests.action.ActionCommand;
import org.interlend.security.Permission;
import org.interlend.settings.SettingsGroup;

/** The page of one lending request. */
@Named
@ViewScoped
public class LendingRequestPage
    extends RequestPage<LendingRequest, LendingAction, LendingRequestView> {
  private static final long serialVersionUID = 1L;

  /** What staff enter for a renewal. */
  public static final class Fields implements SettingsGroup {
    private static final long serialVersionUID = 1L;

    /** The reason of a refused renewal, for the history; may be empty. */
    private String refusal;

    /** The new due date; null to apply the terms of use to a renewal request. */
    private LocalDate until;
  }

  @Inject private LendingRequests requests;
  @Inject private LendingWorkflow workflow;
  @Inject private LendingRequestRemarks remarks;
  @Inject private LendingActionText text;
  @Inject private Journal journal;
  @Inject private PickSlipPrinter slips;
  @Inject private DigitalLendingWorkflow digital;
  @Inject private CoverPageInsertion coverPageInsertion;
  @Inject private PartnerDeliveries scans;
  @Inject private Clock clock;

  private ScanView scan;
  private String link;
  private Fields fields = new Fields();

  public LendingRequestPage() {
    super(Side.LENDING, LendingAction.class);
  }

  @Override
  protected LendingRequest request(long id) {
    return requests.get(id);
  }

  @Override
  protected LendingRequestView view(LendingRequest request) {
    scan = ScanView.of(request, scans.find(request), clock.instant(), currentUser.sees());
    return LendingRequestView.of(
        request,
        journal.about(request.partner().code(), request.brokerNumber()),
        currentUser.sees(),
        clock.instant(),
        texts);
  }

  @Override
  protected RequestRemarks<LendingRequest> remarksWorkflow() {
    return remarks;
  }

  @Override
  protected boolean isNext(LendingAction action) {
    return view().nextAction() != null && view().nextAction().actions().contains(action);
  }

  @Override
  protected String label(LendingAction action) {
    return text.label(action, currentDesk.deskName());
  }

  @Override
  protected List<Outcome> perform(LendingAction action, ActionCommand command) {
    return List.of(text.outcome(action, workflow.take(action, command), requests.get(id())));
  }

  @Override
  protected List<ActionButton<LendingAction>> next() {
    return Stream.of(LendingNextAction.values())
        .flatMap(next -> next.actions().stream())
        .map(
            action ->
                button(
                    action,
                    switch (action) {
                      case LOCATE, REFUSE_RENEWAL -> "";
                      default -> "primary";
                    },
                    isNext(action)))
        .toList();
  }

  /** Whether the user may take the next action. */
  public boolean mayAct() {
    return currentUser.may(view().nextAction().permission());
  }

  @Override
  protected ActionCommand command(LendingAction action) {
    return switch (action) {
      case GRANT_RENEWAL, EXTEND -> super.command(action).dueDate(fields.until);
      case REFUSE_RENEWAL -> super.command(action).note(fields.refusal);
      default -> super.command(action);
    };
  }

  public void dismissWarning() {
    take(LendingAction.DISMISS_WARNING);
  }

  public void pickSlip() {
    slips.print(List.of(new Pick.Key(Pick.Purpose.PARTNER, view().move().id())));
    refresh();
  }

  @Override
  protected void clear() {
    super.clear();
    fields = new Fields();
  }

  /** Whether the user may answer the request at its broker from here. */
  public boolean mayAnswer() {
    return view() != null && view().answersToBroker() && currentUser.may(Permission.SUPPLY);
  }

  /** Sends the uploaded scan to the partner. */
  public void sendScan() {
    AtomicReference<ScanToSend> covered = new AtomicReference<>();
    boolean ready =
        actionRunner.run(
            Permission.SUPPLY,
            () -> covered.set(coverPageInsertion.before(id(), UploadReader.read(getUpload()))));
    if (ready) {
      actOnScan(
          () -> link = digital.send(id(), covered.get(), currentUser.actor()),
          texts.lending("scan.done"));
    }
    setUpload(null);
  }

  public void sendScanAgain() {
    actOnScan(
        () -> link = digital.sendAgain(id(), currentUser.actor()), texts.lending("scan.linkSent"));
  }

  public void withdrawScan() {
    actOnScan(() -> digital.withdraw(id(), currentUser.actor()), texts.lending("scan.withdrawn"));
  }

  private void actOnScan(Runnable step, String done) {
    link = null;
    act(Permission.SUPPLY, step, done);
  }

  public ScanView scan() {
    return scan;
  }

  /** The link that was just made, for staff to pass on; null otherwise. */
  public String link() {
    return link;
  }

  public Fields getFields() {
    return fields;
  }
}
