package org.interlend.console.requests;

import jakarta.annotation.PostConstruct;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.interlend.Actor;
import org.interlend.Side;
import org.interlend.WorkflowException;
import org.interlend.console.ActionRunner;
import org.interlend.console.ConsoleReason;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.CurrentDesk;
import org.interlend.console.CurrentUser;
import org.interlend.console.PageAddress;
import org.interlend.console.Times;
import org.interlend.console.requests.BulkActions.Outcome;
import org.interlend.operator.OperatorSetting;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.requests.HistoryLine;
import org.interlend.requests.RequestRemarks;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.action.ActionEntryPoint;
import org.interlend.requests.action.ActionParameter;
import org.interlend.requests.action.RequestAction;
import org.interlend.requests.broker.RemoteLibraryDirectory;
import org.interlend.requests.reason.ReasonStep;
import org.interlend.security.Permission;
import org.interlend.text.Text;

/**
 * The page of one request: its data, its history and the actions that its side declares.
 *
 * @param <R> the requests of the side
 * @param <A> their actions
 * @param <V> what the page shows
 */
public abstract class RequestPage<
        R extends ResourceSharingRequest<?>,
        A extends Enum<A> & RequestAction<R>,
        V extends RequestView<A>>
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** More than this, staff enter by code. */
  private static final int LIBRARIES = 300;

  @Inject private TransactionTemplate transaction;
  @Inject private RemoteLibraryDirectory directory;
  @Inject protected ActionRunner actionRunner;
  @Inject protected Times times;
  @Inject protected ConsoleTexts texts;
  @Inject protected CurrentUser currentUser;
  @Inject protected CurrentDesk currentDesk;
  @Inject protected ReasonChoices reasonChoices;

  private final Side side;
  private final Class<A> actions;

  private long id;
  private V view;
  private BrokerPanel broker;
  private RemarksPanel remarks;
  private RemarksFields remarksForm = new RemarksFields();
  private List<RemoteLibraryDirectory.Entry> libraries;
  private String assigned;
  private ActionFields entered = new ActionFields();
  private transient Part upload;

  /**
   * @param actions enum of the actions of the side, in the order of their buttons
   */
  protected RequestPage(Side side, Class<A> actions) {
    this.side = side;
    this.actions = actions;
  }

  /**
   * @throws WorkflowException UNKNOWN_REQUEST
   */
  protected abstract R request(long id);

  protected abstract V view(R request);

  /** Keeps what staff say of the library behind the broker, and their notes. */
  protected abstract RequestRemarks<R> remarksWorkflow();

  /** Whether the action is, or decides, the next action. */
  protected abstract boolean isNext(A action);

  /** The buttons of all actions that can be next; those that are not next now are not offered. */
  protected abstract List<ActionButton<A>> next();

  protected abstract String label(A action);

  /** Takes the action and says what it did, for this request. */
  protected abstract List<Outcome> perform(A action, ActionCommand command);

  @PostConstruct
  void open() {
    id = PageAddress.key("id");
    actionRunner.open(this::refresh);
  }

  private V read() {
    return transaction.required(
        () -> {
          R request = request(id);
          broker = BrokerPanel.of(request, side, currentUser.sees(), texts.locale());
          remarks = RemarksPanel.of(request, currentUser.sees(), texts.locale());
          assignedTo(request.assignedTo().orElse(null));
          libraries = mayRemark() ? directory.list(LIBRARIES) : List.of();
          return view(request);
        });
  }

  /** A colleague whom staff have chosen meanwhile stays chosen. */
  private void assignedTo(String account) {
    boolean chosen = !Objects.equals(Text.given(entered.assignee), assigned);
    assigned = account;
    if (!chosen) {
      entered.assignee = account;
    }
  }

  /** What the broker says of the request; null when it says nothing in its own words. */
  public BrokerPanel broker() {
    return broker;
  }

  /** The library behind the broker, and notes; null when the request does not exist. */
  public RemarksPanel remarks() {
    return remarks;
  }

  /** Whether the user may set the library behind the broker. */
  public boolean mayRemark() {
    return currentUser.may(sharing());
  }

  /** Whether the user may write notes. */
  public boolean mayWrite() {
    return currentUser.may(Permission.LEND);
  }

  /** The libraries to choose from. */
  public List<RemoteLibraryDirectory.Entry> libraries() {
    return libraries;
  }

  public void setLibrary() {
    remark(
        sharing(),
        texts.requests("library.done"),
        by ->
            remarksWorkflow()
                .setLibrary(id, remarksForm.code, remarksForm.name, remarksForm.address, by));
  }

  public void withdrawLibrary() {
    remark(
        sharing(),
        texts.requests("library.withdrawn"),
        by -> remarksWorkflow().withdrawLibrary(id, by));
  }

  public void writeNote() {
    remark(
        Permission.LEND,
        texts.requests("notes.written"),
        by -> remarksWorkflow().write(id, remarksForm.note, by));
  }

  /** Assigns the request to the chosen member of staff. */
  public void assign() {
    assignTo(Text.given(entered.assignee));
  }

  public void assignToMe() {
    assignTo(currentUser.username());
  }

  private void assignTo(String account) {
    remark(
        Permission.LEND,
        account == null
            ? texts.requests("assigned.none.done")
            : texts.requests("assigned.done", account),
        by -> remarksWorkflow().assign(id, account, by));
  }

  /** The account of staff that takes care of the request, or null. */
  public String assigned() {
    return assigned;
  }

  /** Whether the request is assigned to the user. */
  public boolean mine() {
    return currentUser.username().equals(assigned);
  }

  /** Removes a note of staff. */
  public void removeNote(long note) {
    remark(
        Permission.LEND,
        texts.requests("notes.removed"),
        by -> remarksWorkflow().remove(id, note, by));
  }

  private void remark(Permission needed, String done, Consumer<Actor> step) {
    act(needed, () -> step.accept(currentUser.actor()), done);
  }

  /** The permission of those who do the resource sharing of the side. */
  private Permission sharing() {
    return side == Side.BORROWING ? Permission.RECEIVE : Permission.SUPPLY;
  }

  /** What staff enter about the library behind the broker, and as a note. */
  public RemarksFields getRemarksForm() {
    return remarksForm;
  }

  /** The current request; null when it does not exist. */
  public V view() {
    return view;
  }

  /** The buttons of the next action; none when the request does not exist. */
  public List<ActionButton<A>> nextButtons() {
    return view == null ? List.of() : next();
  }

  /** The buttons besides the next action; none when the request does not exist. */
  public List<ActionButton<A>> others() {
    return (view == null ? List.<A>of() : List.of(actions.getEnumConstants()))
        .stream()
            .filter(action -> action.isAt(ActionEntryPoint.PAGE))
            .map(action -> button(action, "", !isNext(action)))
            .toList();
  }

  /** Whether there is a button besides the next action. */
  public boolean hasOthers() {
    return others().stream().anyMatch(ActionButton::offered);
  }

  /** Whether one of those actions takes a reason or note. */
  public boolean takesReason() {
    return asks(ActionParameter.NOTE);
  }

  /** The reasons for those actions; empty when none of them asks for one. */
  public List<SelectItem> reasons() {
    return reasonChoices.of(
        others().stream().filter(ActionButton::offered).map(ActionButton::action));
  }

  /** Whether one of those actions takes a due date. */
  public boolean takesDueDate() {
    return asks(ActionParameter.DUE_DATE);
  }

  private boolean asks(ActionParameter input) {
    return others().stream().anyMatch(button -> button.offered() && button.action().asks(input));
  }

  /**
   * @param shown whether the button is to be shown if the action is possible
   */
  protected ActionButton<A> button(A action, String style, boolean shown) {
    return new ActionButton<>(
        action,
        label(action),
        action.asks(ActionParameter.DESK) ? (style + " at-desk").strip() : style,
        action.because() == ReasonStep.CANCEL ? cancelQuestion() : null,
        shown
            && view.progress().possible().contains(action)
            && currentUser.may(action.permission()));
  }

  private String cancelQuestion() {
    return side == Side.BORROWING
        ? texts.requests("cancel.sure.borrowing")
        : texts.requests("cancel.sure.lending");
  }

  /** Takes an action with what staff have entered. */
  public void take(A action) {
    act(
        action.permission(),
        () -> {
          reasonChoices.require(action, entered.reasonCode);
          return perform(action, command(action));
        });
  }

  /** The command with what staff have entered for the action. */
  protected ActionCommand command(A action) {
    return ActionCommand.on(id, currentUser.actor())
        .desk(action.asks(ActionParameter.DESK) ? currentDesk.getDesk() : null)
        .note(action.isAt(ActionEntryPoint.PAGE) ? entered.reason : null)
        .reason(action.because() == null ? null : entered.reasonCode);
  }

  /** Runs a step in one transaction, unless the request has changed since the page was read. */
  protected void act(Permission needed, Supplier<List<Outcome>> step) {
    boolean done =
        actionRunner.run(
            needed,
            () -> {
              transaction
                  .required(
                      () -> {
                        requireUnchanged();
                        return step.get();
                      })
                  .forEach(this::say);
            });
    if (done) {
      clear();
    }
    view = read();
  }

  /** Runs a step in the same way, and says what it did. */
  protected void act(Permission needed, Runnable step, String done) {
    act(
        needed,
        () -> {
          step.run();
          return List.of(Outcome.done(done));
        });
  }

  private void say(Outcome outcome) {
    if (outcome.done()) {
      actionRunner.done(outcome.sentence());
    } else {
      actionRunner.missed(outcome.sentence());
    }
  }

  /** Empties the fields after a step; after a refusal they stay. */
  protected void clear() {
    entered = new ActionFields();
    entered.assignee = assigned;
    remarksForm = new RemarksFields();
  }

  /**
   * @throws WorkflowException CHANGED_MEANWHILE, with the latest event
   */
  private void requireUnchanged() {
    R request = request(id);
    if (view.summary().version() != request.version()) {
      HistoryLine last = request.history().get(request.history().size() - 1);
      throw new WorkflowException(
          ConsoleReason.REQUEST_CHANGED_BY,
          request.externalId(),
          times.clock(last.happenedAt()),
          last.doneBy().label(texts.locale()),
          last.sentence(texts.locale()));
    }
  }

  public void refresh() {
    view = read();
  }

  protected long id() {
    return id;
  }

  /** The maximum size of a file. */
  public int fileMegabytes() {
    return OperatorSetting.FILE_MEGABYTES.requiredNumber();
  }

  /** The uploaded file; null when none is chosen. */
  public Part getUpload() {
    return upload;
  }

  public void setUpload(Part upload) {
    this.upload = upload;
  }

  public ActionFields getEntered() {
    return entered;
  }
}
