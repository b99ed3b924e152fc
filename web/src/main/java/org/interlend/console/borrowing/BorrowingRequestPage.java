package org.interlend.console.borrowing;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.interlend.Side;
import org.interlend.borrowing.BorrowingRequestRemarks;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.FileDeliveryWorkflow;
import org.interlend.borrowing.file.PatronDeliveries;
import org.interlend.borrowing.file.PatronDelivery;
import org.interlend.borrowing.receiving.LenderLoanPeriod;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingNextAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.hold.Holds;
import org.interlend.circulation.loan.Loans;
import org.interlend.console.InstitutionView;
import org.interlend.console.UploadReader;
import org.interlend.console.requests.ActionButton;
import org.interlend.console.requests.BulkActions.Outcome;
import org.interlend.console.requests.RequestPage;
import org.interlend.exchange.Journal;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.RequestRemarks;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.action.ActionParameter;
import org.interlend.security.Permission;
import org.interlend.settings.SettingsGroup;
import org.interlend.text.Text;

/** The page of one borrowing request. */
@Named
@ViewScoped
public class BorrowingRequestPage
    extends RequestPage<BorrowingRequest, BorrowingAction, BorrowingRequestView> {
  private static final long serialVersionUID = 1L;

  /** What staff enter for a step. */
  public static final class Fields implements SettingsGroup {
    private static final long serialVersionUID = 1L;

    /** A note for the history of an action on one item; may be empty. */
    private String note;

    /** The code of the reason chosen for an action on one item, or null. */
    private String itemReason;

    /** A number of the patron to assign. */
    private String patron;

    /** The barcode on an item of which no message told; may be empty. */
    private String itemBarcode;

    /** The last day until which the lender does not ask for the item, or null. */
    private LocalDate guaranteed;

    /** The last day on which the lender wants the item back, or null. */
    private LocalDate maximum;

    /** The new last day of a loan that is extended or recalled, or null. */
    private LocalDate until;

    /** Code of another pickup library, or null. */
    private String pickupLibrary;
  }

  @Inject private BorrowingRequests requests;
  @Inject private BorrowingWorkflow workflow;
  @Inject private BorrowingRequestRemarks remarks;
  @Inject private BorrowingActionText text;
  @Inject private FileDeliveryWorkflow files;
  @Inject private PatronDeliveries deliveries;
  @Inject private DeskWorkflow desk;
  @Inject private Holds holds;
  @Inject private Loans loans;
  @Inject private Journal journal;
  @Inject private InstitutionView institutionView;
  @Inject private Clock clock;

  private String dueIfLent;
  private String patronHint;
  private List<String> correctable = List.of();
  private Fields fields = new Fields();

  public BorrowingRequestPage() {
    super(Side.BORROWING, BorrowingAction.class);
  }

  @Override
  protected BorrowingRequest request(long id) {
    return requests.get(id);
  }

  @Override
  protected BorrowingRequestView view(BorrowingRequest request) {
    dueIfLent = dueIfLent(request);
    String named = currentUser.sees().personal(request.requester().unmatchedNumber());
    offerLoanPeriods(request);
    patronHint = named == null ? null : texts.borrowing("patron.named", named);
    List<TemporaryItem> items =
        request.volumes().stream().flatMap(volume -> volume.item().stream()).toList();
    return BorrowingRequestView.of(
        request,
        file(request),
        VolumeRow.of(request, holds.of(items), loans.running(items), currentUser.sees(), texts),
        journal.about(request.partner().code(), request.externalId()),
        currentUser.sees(),
        clock.instant(),
        texts);
  }

  /**
   * The lender's due dates as they stand, where staff correct them; those of several items only if
   * they are the same.
   */
  private void offerLoanPeriods(BorrowingRequest request) {
    List<BorrowedVolume> volumes =
        request.openVolumes().stream().filter(BorrowingAction.CORRECT_LOAN_PERIOD::fits).toList();
    correctable = volumes.stream().map(BorrowedVolume::barcode).toList();
    List<LenderLoanPeriod> periods =
        volumes.stream()
            .map(BorrowedVolume::loanConditions)
            .map(lent -> new LenderLoanPeriod(lent.guaranteedUntil(), lent.maximumUntil()))
            .distinct()
            .toList();
    if (periods.size() == 1 && fields.guaranteed == null && fields.maximum == null) {
      fields.guaranteed = periods.get(0).guaranteed();
      fields.maximum = periods.get(0).maximum();
    }
  }

  /** The file of a digital request, or one that was sent instead of an item; else null. */
  private FileView file(BorrowingRequest request) {
    Optional<PatronDelivery> known = deliveries.find(request);
    return request.format() == RequestFormat.DIGITAL
            || known.isPresent()
            || request.description().deliveryLink() != null
        ? FileView.of(request, known, clock.instant(), currentUser.sees())
        : null;
  }

  @Override
  protected RequestRemarks<BorrowingRequest> remarksWorkflow() {
    return remarks;
  }

  @Override
  protected boolean isNext(BorrowingAction action) {
    return view().nextAction() != null && view().nextAction().action() == action;
  }

  @Override
  protected String label(BorrowingAction action) {
    return text.label(action, view(), currentDesk.deskName());
  }

  /** The label of the next action. */
  public String nextLabel() {
    return uncollected() ? texts.borrowing("next.sendBack") : text.nextLabel(view());
  }

  /** The label of an action on one of several items. */
  public String itemLabel(BorrowingAction action) {
    return text.itemLabel(action);
  }

  @Override
  protected List<Outcome> perform(BorrowingAction action, ActionCommand command) {
    if (action == BorrowingAction.RECEIVE && getUpload() != null) {
      deliver();
      return List.of(Outcome.done(texts.borrowing("done.receivedFile")));
    }
    return text.outcomes(action, workflow.take(action, command), requests.get(id()));
  }

  /** Staff may also receive what is still expected, and send back what was not collected. */
  @Override
  protected List<ActionButton<BorrowingAction>> next() {
    return Stream.of(BorrowingNextAction.values())
        .map(BorrowingNextAction::action)
        .sorted()
        .map(
            action ->
                button(
                    action,
                    action == BorrowingAction.LEND && uncollected() ? "" : "primary",
                    isNext(action) && !(action == BorrowingAction.RECEIVE && view().unannounced())
                        || action == BorrowingAction.RECEIVE && !view().unannounced()
                        || action == BorrowingAction.SEND_BACK && uncollected()))
        .toList();
  }

  /** Whether the user may take the next action. */
  public boolean mayAct() {
    return currentUser.may(view().nextAction().action().permission());
  }

  /** Whether the patron has not collected it in time, so that staff may send it back. */
  public boolean uncollected() {
    return view().nextAction() == BorrowingNextAction.LEND
        && !view().summary().requested().copy()
        && view().uncollected(times.today());
  }

  private String dueIfLent(BorrowingRequest request) {
    if (request.nextAction() != BorrowingNextAction.LEND
        || request.patron() == null
        || request.isCopy()) {
      return null;
    }
    return request.volumes().stream()
        .filter(volume -> volume.status() == VolumeStatus.RECEIVED)
        .flatMap(volume -> volume.item().stream())
        .findFirst()
        .map(item -> desk.expectedDueDate(item, request.patron()))
        .map(due -> "%s: %s".formatted(times.day(due.day()), due.explanation(texts.locale())))
        .orElse(null);
  }

  /**
   * The due date of a loan made today, with its explanation; null when no loan is possible, or when
   * the patron keeps what is handed out.
   */
  public String dueIfLent() {
    return dueIfLent;
  }

  @Override
  protected ActionCommand command(BorrowingAction action) {
    return super.command(action)
        .dueDate(action.asks(ActionParameter.DUE_DATE) ? fields.until : null)
        .lentUntil(fields.guaranteed, fields.maximum)
        .patron(Text.given(fields.patron))
        .pickupLibrary(Text.given(fields.pickupLibrary));
  }

  /** Receives an item of which no message told. */
  public void receiveArrived() {
    BorrowingAction receive = BorrowingAction.RECEIVE;
    act(
        receive.permission(),
        () -> perform(receive, command(receive).barcode(Text.given(fields.itemBarcode))));
  }

  /** Whether the user may choose another pickup library, and there is one. */
  public boolean takesPickupLibrary() {
    BorrowingAction change = BorrowingAction.CHANGE_PICKUP;
    return view().progress().possible().contains(change)
        && currentUser.may(change.permission())
        && institutionView.pickupLibraries().size() > 1;
  }

  public void changePickup() {
    take(BorrowingAction.CHANGE_PICKUP);
  }

  /** Barcodes of the items whose due dates at the lender the user may correct. */
  public List<String> correctable() {
    return currentUser.may(BorrowingAction.CORRECT_LOAN_PERIOD.permission())
        ? correctable
        : List.of();
  }

  public void correct(String barcode) {
    BorrowingAction correct = BorrowingAction.CORRECT_LOAN_PERIOD;
    act(correct.permission(), () -> perform(correct, command(correct).barcode(barcode)));
  }

  public void dismissWarning() {
    take(BorrowingAction.DISMISS_WARNING);
  }

  /** What the broker's message has for the patron, as far as the user may see it. */
  public String patronHint() {
    return patronHint;
  }

  /** Takes an action with one of several items. */
  public void take(BorrowingAction action, String barcode) {
    act(
        action.permission(),
        () -> {
          String chosen = action.because() == null ? null : fields.itemReason;
          reasonChoices.require(action, chosen);
          workflow.take(action, command(action).barcode(barcode).note(fields.note).reason(chosen));
        },
        texts.borrowing("one.done", itemLabel(action), barcode));
  }

  /** Replaces the patron's file with an uploaded one. */
  public void bringFile() {
    act(Permission.RECEIVE, this::deliver, texts.borrowing("done.uploaded"));
  }

  private void deliver() {
    files.deliver(id(), UploadReader.read(getUpload()), currentUser.actor());
  }

  public void sendFileAgain() {
    act(
        Permission.RECEIVE,
        () -> files.sendAgain(id(), currentUser.actor()),
        texts.borrowing("done.linkSent"));
  }

  public void withdrawFile() {
    act(
        Permission.RECEIVE,
        () -> files.withdraw(id(), currentUser.actor()),
        texts.borrowing("done.linkWithdrawn"));
  }

  @Override
  protected void act(Permission needed, Supplier<List<Outcome>> step) {
    super.act(needed, step);
    setUpload(null);
  }

  @Override
  protected void clear() {
    super.clear();
    fields = new Fields();
  }

  /** The reasons for actions on one item. */
  public List<SelectItem> itemReasons() {
    return reasonChoices.of(itemActions());
  }

  /** Whether an action on one item takes a due date. */
  public boolean itemTakesDueDate() {
    return itemActions().anyMatch(action -> action.asks(ActionParameter.DUE_DATE));
  }

  private Stream<BorrowingAction> itemActions() {
    return view().volumes().stream().flatMap(volume -> volume.actions().stream());
  }

  public Fields getFields() {
    return fields;
  }
}
