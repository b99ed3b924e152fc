package org.interlend.borrowing.request;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.interlend.catalog.TemporaryItem;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.patrons.Patron;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.RequestWarningKind;

/**
 * A patron's request for a title that another library lends. A borrowing request is made when the
 * broker announces it or its first item arrives; it ends when the broker checks in the last item,
 * or when it is canceled or expires. It owns the temporary bib, holding and items, and keeps a
 * description for the time after their deletion. Only its own methods change its status, and each
 * change adds a line to its history.
 */
@Entity
@Table(name = "borrowing_request")
public class BorrowingRequest extends AbstractBorrowingRequest {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "borrowing_request_seq")
  private Long id;

  @Enumerated(EnumType.STRING)
  private BorrowingStatus status;

  @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
  @OrderBy("id")
  private List<BorrowedVolume> volumes = new ArrayList<>();

  @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
  @OrderBy("happenedAt, id")
  private List<BorrowingHistoryLine> history = new ArrayList<>();

  protected BorrowingRequest() {}

  /**
   * @param patron null when the message names no patron of this library
   * @param first shipped, or announced before an item is on its way
   */
  public BorrowingRequest(
      Partner partner,
      String externalId,
      Patron patron,
      RequestFormat format,
      RequestedCitation requested,
      BorrowingStatus first,
      HistoryEvent why) {
    super(partner, externalId, format, why);
    assign(patron);
    this.status = first;
    describe(requested);
    addHistory(why, null, first);
  }

  /**
   * Moves an announced request on when its item is on its way. The lender's description replaces
   * the announced one.
   */
  public void shipped(RequestedCitation requested, HistoryEvent why) {
    describe(requested);
    sent(why);
  }

  /**
   * The broker tells how the search for a supplier stands, before an item is on its way.
   *
   * @param to a status of an announced request
   */
  public void answered(BorrowingStatus to, HistoryEvent why) {
    require(status.isAnnounced() && to.isAnnounced(), to);
    removeWarnings(RequestWarningKind.NOT_SUPPLIED, RequestWarningKind.MAY_BE_RESERVED);
    advance(to, why);
  }

  /** The item or file is on its way, without further words about it. */
  public void sent(HistoryEvent why) {
    settleSearch();
    move(BorrowingStatus.shipped(format()), why);
    reopen();
  }

  private void settleSearch() {
    removeWarnings(
        RequestWarningKind.NOTHING_HAS_COME,
        RequestWarningKind.NOT_SUPPLIED,
        RequestWarningKind.NO_LONGER_SHIPPED,
        RequestWarningKind.LENDER_NAMED_AFTER_END,
        RequestWarningKind.MAY_BE_RESERVED);
  }

  /**
   * Whether staff receive an item of which no message told: the broker announces none, and the
   * request still waits. An expired one is received as if it had not expired.
   */
  public boolean awaitsUnannouncedItem() {
    return format() == RequestFormat.PHYSICAL
        && !partner().managesLoans()
        && openVolumes().isEmpty()
        && (status.isAwaited() || status == BorrowingStatus.EXPIRED);
  }

  /** Whether staff may assign a patron: it has none, or nothing has been made for the patron. */
  public boolean takesPatron() {
    return !status.isFinal() && (patron() == null || volumes.isEmpty());
  }

  /**
   * The broker sends the same request with another description: the latest one counts while the
   * temporary records exist.
   */
  public void corrected(RequestedCitation requested, HistoryEvent why) {
    RequestedCitation complete = requested.orDueAt(dueAt());
    describe(complete);
    temporaryTitle().ifPresent(own -> own.bib().describe(bibCitation(complete.citation())));
    openVolumes().forEach(volume -> volume.item().orElseThrow().dueBackAt(complete.dueAt()));
    note(why);
  }

  /** Whether nothing has been lent, so that it can still be canceled. */
  public boolean cancelable() {
    return status.next().contains(BorrowingStatus.CANCELED_BY_STAFF) && !isOnLoan();
  }

  /** Whether staff may complete it: the patron has none of its items. */
  public boolean completable() {
    return status.next().contains(BorrowingStatus.REQUEST_COMPLETED) && !isOnLoan();
  }

  /** Whether the patron has one of its items. */
  public boolean isOnLoan() {
    return openVolumes().stream().anyMatch(BorrowedVolume::onLoan);
  }

  /** Whether it may have been completed by mistake, and can be reactivated. */
  public boolean reactivable() {
    return status == BorrowingStatus.REQUEST_COMPLETED && !volumes.isEmpty() && patron() != null;
  }

  public BorrowedVolume add(String partnerItemId, TemporaryItem item, HistoryEvent why) {
    BorrowedVolume volume = new BorrowedVolume(this, partnerItemId, item);
    volumes.add(volume);
    settleSearch();
    dueWithItems();
    note(why);
    return volume;
  }

  /** A volume that staff made by mistake is no longer one of its own. */
  void remove(BorrowedVolume volume) {
    volumes.remove(volume);
  }

  public void digitallyReceived(HistoryEvent why) {
    move(BorrowingStatus.DIGITALLY_RECEIVED_BY_LIBRARY, why);
  }

  /** Whether staff may upload a file: it is expected, or there is one already. */
  public boolean takesFile() {
    return format() == RequestFormat.DIGITAL && status.takesFile();
  }

  void renewalRequested(HistoryEvent why) {
    advance(summary().whenRenewalRequested(status), why);
  }

  /** The partner has not decided about a renewal yet. */
  void renewalPending(BorrowedVolume volume, HistoryEvent why) {
    clearRenewalWarnings(volume);
    note(why);
  }

  /** Of several items the one counts that the lender wants back first. */
  public void dueWithItems() {
    summary().lenderDueAt(dueAt()).ifPresent(this::due);
  }

  /** The partner has renewed a volume. */
  void renewed(BorrowedVolume volume, HistoryEvent why) {
    clearRenewalWarnings(volume);
    dueWithItems();
    advance(summary().whenRenewalDecided(status, BorrowingStatus.RENEWED_BY_PARTNER), why);
  }

  void renewalRefused(BorrowedVolume volume, HistoryEvent why) {
    clearRenewalWarnings(volume);
    advance(summary().whenRenewalDecided(status, BorrowingStatus.RENEW_REQUEST_NOT_ACCEPTED), why);
  }

  /**
   * The lender wants a volume back sooner than agreed. A damage report, a loss and a return of
   * another volume stay in the status.
   *
   * @param dueAt null if it is not known
   */
  void recalled(BorrowedVolume volume, Instant dueAt, HistoryEvent why) {
    clearRenewalWarnings(volume);
    dueWithItems();
    if (dueAt != null && (dueAt() == null || dueAt.isBefore(dueAt()))) {
      due(dueAt);
    }
    boolean fits = status.next().contains(BorrowingStatus.RECALLED_BY_PARTNER);
    advance(fits ? BorrowingStatus.RECALLED_BY_PARTNER : status, why);
  }

  /** The due date has passed. */
  public void overdue(HistoryEvent why) {
    advance(summary().whenOverdue(status), why);
  }

  /** A volume has been reported damaged. */
  void damaged(HistoryEvent why) {
    advance(summary().whenDamaged(status), why);
  }

  /**
   * Reactivates a request that was completed by mistake.
   *
   * @param again volumes that have not gone back
   * @param items makes the new temporary item of a volume
   */
  public void reactivated(
      List<BorrowedVolume> again, Function<BorrowedVolume, TemporaryItem> items, HistoryEvent why) {
    require(
        status == BorrowingStatus.REQUEST_COMPLETED,
        BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY);
    again.forEach(volume -> volume.reopened(items.apply(volume)));
    change(VolumeStatusSummary.here(again), why);
    reopen();
  }

  /** Ends the request and returns its temporary items, which the caller deletes. */
  List<TemporaryItem> ended(BorrowingStatus by, HistoryEvent why) {
    List<TemporaryItem> released =
        openVolumes().stream().map(volume -> volume.release(why.at())).toList();
    end(by, why);
    return released;
  }

  /** A volume has been closed. The last one completes the request and settles its warnings. */
  void volumeClosed(HistoryEvent why) {
    if (openVolumes().isEmpty()) {
      removeWarnings(RequestWarningKind.values());
      completed(why);
    } else {
      follow(why);
    }
  }

  public void completed(HistoryEvent why) {
    end(BorrowingStatus.REQUEST_COMPLETED, why);
  }

  /** The file has arrived: it is not late any more, and there is a way to it. */
  public void fileCame(HistoryEvent why) {
    removeWarnings(RequestWarningKind.NOTHING_HAS_COME, RequestWarningKind.USELESS_LINK);
    note(why);
  }

  /** The broker sends another link to the file. */
  public void linkedTo(String link, HistoryEvent why) {
    linkTo(link);
    fileCame(why);
  }

  /** The renewal of a volume is settled or has ended: removes the warnings that it is not. */
  void clearRenewalWarnings(BorrowedVolume volume) {
    removeWarningsOf(
        volume.barcode(),
        RequestWarningKind.RENEWAL_UNANSWERED,
        RequestWarningKind.RENEWAL_NOT_DELIVERED);
  }

  /** A volume that was to be sent back has been, or the patron has it. */
  void clearRecallWarnings(BorrowedVolume volume) {
    removeWarningsOf(
        volume.barcode(),
        RequestWarningKind.RECALLED_ON_HOLD_SHELF,
        RequestWarningKind.RECALLED_ON_ITS_WAY);
  }

  /** Sets the status from those of the volumes, see {@link VolumeStatusSummary}. */
  void follow(HistoryEvent why) {
    dueWithItems();
    if (!summary().any(volume -> volume.status() == VolumeStatus.EXPECTED)) {
      removeWarnings(RequestWarningKind.NOTHING_HAS_COME, RequestWarningKind.FILE_SENT_FOR_ITEM);
    }
    BorrowingStatus to = summary().status(status);
    if (to == status) {
      note(why);
    } else if (status.follows(to)) {
      change(to, why);
    } else {
      throw illegalMove(to);
    }
  }

  /**
   * A step with one of the volumes is undone: the status is the one before it, as far as the other
   * volumes are not further.
   */
  void undone(BorrowingStatus before, HistoryEvent why) {
    BorrowingStatus to = summary().afterUndo(before);
    dueWithItems();
    if (to == status) {
      note(why);
    } else {
      change(to, why);
    }
  }

  @Override
  protected boolean isPartlySupplied() {
    return new VolumeSelection(this).anyHasCome();
  }

  private VolumeStatusSummary summary() {
    return VolumeStatusSummary.of(openVolumes());
  }

  public Optional<BorrowedVolume> volume(Predicate<BorrowedVolume> which) {
    return volumes.stream().filter(which).findFirst();
  }

  public List<BorrowedVolume> openVolumes() {
    return volumes.stream().filter(volume -> !volume.closed()).toList();
  }

  @Override
  public Long id() {
    return id;
  }

  @Override
  public BorrowingStatus status() {
    return status;
  }

  @Override
  protected void status(BorrowingStatus to) {
    status = to;
  }

  @Override
  protected void addHistory(HistoryEvent what, BorrowingStatus from, BorrowingStatus to) {
    history.add(new BorrowingHistoryLine(this, what, from, to));
  }

  /** The next action of staff, or null when the patron or the broker acts next. */
  public BorrowingNextAction nextAction() {
    return BorrowingNextAction.of(this, summary());
  }

  /** The patron no longer needs the items. Returns those in the library, which are sent back. */
  public List<TemporaryItem> markForReturn(HistoryEvent why) {
    note(why);
    return openVolumes().stream()
        .filter(volume -> volume.status() == VolumeStatus.RECEIVED)
        .flatMap(volume -> volume.item().stream())
        .toList();
  }

  public List<BorrowedVolume> volumes() {
    return List.copyOf(volumes);
  }

  @Override
  public List<BorrowingHistoryLine> history() {
    return List.copyOf(history);
  }
}
