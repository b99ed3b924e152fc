package org.interlend.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.broker.BrokerData;
import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.requests.note.StaffNote;
import org.interlend.requests.note.StaffNotes;

/**
 * A request that a broker manages between two libraries, seen from either side. What both sides
 * keep is here: the partner and its number of the request, what staff are warned of, when it was
 * made and changed. Each side has statuses and steps of its own; only the request itself changes
 * its status, and each change adds a line to its history.
 *
 * @param <S> the statuses of the side
 */
@MappedSuperclass
public abstract class ResourceSharingRequest<S extends RequestStatus<S>> extends BrokeredRequest {

  @Enumerated(EnumType.STRING)
  private RequestFormat format;

  /** Whether a copy is sent that stays with the patron, and not an item that comes back. */
  @Column(name = "is_copy")
  private boolean copy;

  @Column(name = "needed_before")
  private Instant neededBefore;

  @Column(name = "due_at")
  private Instant dueAt;

  @Embedded private RequestWarnings warnings = RequestWarnings.none();

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "filled_at")
  private Instant filledAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  /** When what tells of a patron was removed; null once more may have been told since. */
  @Column(name = "anonymized_at")
  private Instant anonymizedAt;

  @Version private long version;

  protected ResourceSharingRequest() {}

  protected ResourceSharingRequest(
      Partner partner, String externalId, RequestFormat format, HistoryEvent why) {
    super(partner, externalId);
    this.format = format;
    this.createdAt = why.at();
    this.updatedAt = why.at();
  }

  public abstract S status();

  /** What happened, oldest first. */
  public abstract List<? extends HistoryLine<S>> history();

  /** Sets the status; what may follow has been checked. */
  protected abstract void setStatus(S to);

  /** Adds a line to the history. */
  protected abstract void addHistory(HistoryEvent what, S from, S to);

  /** An event that the broker causes, for the history. */
  public HistoryEvent eventOfBroker(Instant at, HistoryEventKind kind) {
    return HistoryEvent.of(at, kind, partner().actor());
  }

  /** What the history tells of the past. */
  public RequestHistory past() {
    return new RequestHistory(history());
  }

  /** Adds a line to the history without a change of the status. */
  public void note(HistoryEvent what) {
    anonymizedAt = null;
    updatedAt = what.at();
    addHistory(what, status(), status());
  }

  /**
   * @throws WorkflowException ILLEGAL_MOVE when the status cannot follow
   */
  protected void move(S to, HistoryEvent why) {
    requireNext(to);
    change(to, why);
  }

  /** Moves to the status, or only notes the event if the request has it already. */
  protected void advance(S to, HistoryEvent why) {
    if (status() == to) {
      note(why);
    } else {
      move(to, why);
    }
  }

  /**
   * Notes when the request was first supplied. A shipment that is undone does not count, nor the
   * completion of a request for which nothing has come; what has come of it counts, though more is
   * awaited.
   */
  private void fill(S from, S to, Instant at) {
    if (to.awaitsSupply()) {
      filledAt = isPartlySupplied() ? filledAt : null;
    } else if (to.isSupplied() && !(to.isFinal() && from.awaitsSupply())) {
      filled(at);
    }
  }

  /** Whether one of several items has come, whatever the status says. */
  protected boolean isPartlySupplied() {
    return false;
  }

  /** The item or file has come, or has been shipped, also if no status says so. */
  public void filled(Instant at) {
    if (filledAt == null) {
      filledAt = at;
    }
  }

  /** Changes the status, whatever it was. */
  protected void change(S to, HistoryEvent why) {
    S from = status();
    setStatus(to);
    anonymizedAt = null;
    updatedAt = why.at();
    fill(from, to, why.at());
    addHistory(why, from, to);
  }

  /** Ends the request with this status. */
  protected void end(S how, HistoryEvent why) {
    move(how, why);
    closedAt = why.at();
  }

  /** The request goes on after its end. */
  protected void reopen() {
    closedAt = null;
  }

  /**
   * @throws WorkflowException ILLEGAL_MOVE when the status cannot follow
   */
  public void requireNext(S to) {
    require(status().next().contains(to), to);
  }

  /** Checks the starting point of one of several steps that lead to the same status. */
  protected void require(boolean fits, S to) {
    if (!fits) {
      throw illegalMove(to);
    }
  }

  public WorkflowException illegalMove(S to) {
    return new WorkflowException(
        RequestReason.REQUEST_CANNOT_BECOME, externalId(), status().reference(), to.reference());
  }

  /** The request is for a copy on paper, which stays with the patron. */
  public void markCopy() {
    copy = format == RequestFormat.PHYSICAL;
  }

  /** A message names the library behind the broker. */
  public abstract void libraryNamed(RemoteLibrary library, Instant at);

  /**
   * Keeps what the broker says of the request, and notes a change of its status. A warning of the
   * former status is settled.
   *
   * @return whether the number by which the other library or the broker knows it is another one now
   */
  public boolean updateBrokerData(BrokerData said, Instant at) {
    BrokerData before = broker();
    keep(said);
    anonymizedAt = null;
    if (!broker().status().equals(before.status())) {
      removeWarnings(RequestWarningKind.settledByOtherStatus());
      note(
          eventOfBroker(at, HistoryEventKind.BROKER_STATUS_CHANGED)
              .detail(broker().status().words()));
    }
    return !Objects.equals(broker().reference(), before.reference());
  }

  /**
   * A member of staff writes a note about the request.
   *
   * @return the note, with a number that no other one of the request has
   * @throws WorkflowException MISSING_DATA for an empty note; INVALID_DATA for one that is too
   *     long, or one too many
   */
  public StaffNote write(String text, Instant at, Actor by) {
    if (text == null || text.isBlank()) {
      throw new WorkflowException(RequestReason.NOTE_EMPTY);
    }
    if (text.strip().length() > StaffNote.MAX_LENGTH) {
      throw new WorkflowException(RequestReason.NOTE_TOO_LONG, null, StaffNote.MAX_LENGTH);
    }
    if (staffNotes().isFull()) {
      throw new WorkflowException(RequestReason.TOO_MANY_NOTES, externalId(), StaffNotes.MAX_NOTES);
    }
    write(new StaffNote(at, by.name(), text));
    note(HistoryEvent.of(at, HistoryEventKind.NOTE_WRITTEN, by));
    return staffNotes().latest().orElseThrow();
  }

  /**
   * A member of staff takes care of the request from now on. The same again changes nothing.
   *
   * @param account null for no one in particular
   * @param by who says so
   */
  public void assign(String account, Instant at, Actor by) {
    if (Objects.equals(assignedTo().orElse(null), account)) {
      return;
    }
    setAssignedTo(account);
    note(
        account == null
            ? HistoryEvent.of(at, HistoryEventKind.STAFF_UNASSIGNED, by)
            : HistoryEvent.of(at, HistoryEventKind.STAFF_ASSIGNED, by).detail(account));
  }

  /** Staff remove one of their notes. */
  public void remove(StaffNote note, HistoryEvent why) {
    remove(note);
    note(why);
  }

  /**
   * Staff set the library behind the broker. It stays, whatever messages name later.
   *
   * @param library null for the one that the next message names
   */
  public void setByHand(RemoteLibrary library, HistoryEvent why) {
    setByHand(library);
    note(library == null ? why : why.detail(library.label()));
  }

  public void setNeededBefore(Instant neededBefore) {
    this.neededBefore = neededBefore;
  }

  /** Sets when the lender wants the item back; null if that is not known. */
  public void setDueAt(Instant dueAt) {
    this.dueAt = dueAt;
  }

  /** The loan ends at that time, though the lender has agreed to a later one. */
  public void dueAtTheLatest(Instant loanEnds) {
    if (dueAt == null || loanEnds.isBefore(dueAt)) {
      dueAt = loanEnds;
    }
  }

  /** Adds a warning and removes those of the given kinds. */
  public void warnStaff(RequestWarning warning, RequestWarningKind... settled) {
    setWarnings(warnings.without(settled).with(warning));
  }

  /**
   * A message about the request has missed its aim: staff are warned.
   *
   * @param item the number of the item for the warning, or null
   * @param why the line in the history
   */
  public void failed(FailedMessage message, String item, HistoryEvent why) {
    warnStaff(RequestWarning.of(message.warning(), why.at()).item(item).because(message.why()));
    note(why.because(message.why()));
  }

  /**
   * Staff dismiss the warnings.
   *
   * @throws WorkflowException ILLEGAL_MOVE when there is none
   */
  public void dismissWarnings(Instant at, Actor by) {
    if (warnings.isEmpty()) {
      throw new WorkflowException(RequestReason.NO_WARNING, externalId());
    }
    note(HistoryEvent.of(at, HistoryEventKind.WARNING_DISMISSED, by).because(warnings.facts()));
    removeWarnings(RequestWarningKind.values());
  }

  /** Removes the warnings of the given kinds about the item. */
  public void removeWarningsOf(String item, RequestWarningKind... kinds) {
    setWarnings(warnings.withoutOf(item, kinds));
  }

  /** Removes the warnings of the given kinds, which no longer apply. */
  public void removeWarnings(RequestWarningKind... kinds) {
    setWarnings(warnings.without(kinds));
  }

  /** The warnings about an item follow its new barcode. */
  public void relabelWarnings(String before, String now) {
    setWarnings(warnings.relabeled(before, now));
  }

  private void setWarnings(RequestWarnings now) {
    warnings = now;
    anonymizedAt = null;
  }

  public RequestFormat format() {
    return format;
  }

  /** It comes in another form than was announced; a file is no copy on paper. */
  protected final void setFormat(RequestFormat other) {
    format = other;
    copy = copy && other == RequestFormat.PHYSICAL;
  }

  /** Whether a copy on paper is sent, which stays with the patron. */
  public boolean isCopy() {
    return copy;
  }

  /** The latest date at which it is of use to the patron, or null. */
  public Instant neededBefore() {
    return neededBefore;
  }

  /** When the lender wants the item back, or null. */
  public Instant dueAt() {
    return dueAt;
  }

  /** What staff must know before they go on, or null. */
  public String staffWarning(Locale locale) {
    return warnings.text(locale);
  }

  /** The warnings in English, for interfaces and the history; null when there are none. */
  public String staffWarning() {
    return staffWarning(Locale.ENGLISH);
  }

  /** The warnings one by one, the earliest first. */
  public List<RequestWarning> warnings() {
    return warnings.list();
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** When the item or file was first received or shipped, or null. */
  public Instant filledAt() {
    return filledAt;
  }

  /** When it ended, or null. */
  public Instant closedAt() {
    return closedAt;
  }

  /** Whether it is made in this transaction, and not written yet. */
  public boolean isNew() {
    return version == 0;
  }

  public long version() {
    return version;
  }
}
