package org.interlend.borrowing;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.interlend.WorkflowProblem;
import org.interlend.catalog.TemporaryBib;
import org.interlend.catalog.TemporaryHolding;
import org.interlend.catalog.TemporaryItem;
import org.interlend.institution.Library;
import org.interlend.partners.Format;
import org.interlend.partners.Partner;
import org.interlend.patrons.Patron;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.text.Text;

/**
 * A patron's request for a title that another library lends. A borrowing request is made when the
 * broker announces it or its first item arrives; it ends when the broker checks in the last item,
 * or when it is canceled or expires. It owns the temporary bib, holding and items, and keeps a
 * description for the time after their deletion. Only its own methods change its status, and each
 * change adds a line to its history.
 */
@Entity
@Table(name = "borrowing_request")
public class BorrowingRequest extends ResourceSharingRequest<BorrowingStatus> {

  @Id
  @SequenceGenerator(
      name = "borrowing",
      sequenceName = "borrowing_request_seq",
      allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "borrowing")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "patron_id")
  private Patron patron;

  @Column(name = "patron_group")
  private String patronGroup;

  @Enumerated(EnumType.STRING)
  private BorrowingStatus status;

  @Embedded private Description description;

  private String medium;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "pickup_library_id")
  private Library pickupLibrary;

  /** The key alone, for facet counts; null while there is no pickup library. */
  @Column(name = "pickup_library_id", insertable = false, updatable = false)
  private Long pickupLibraryId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "temporary_bib_id")
  private TemporaryBib temporaryBib;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "temporary_holding_id")
  private TemporaryHolding temporaryHolding;

  @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
  @OrderBy("id")
  private List<BorrowedVolume> volumes = new ArrayList<>();

  @OneToMany(mappedBy = "request", cascade = CascadeType.ALL)
  @OrderBy("happenedAt, id")
  private List<BorrowingHistoryLine> history = new ArrayList<>();

  protected BorrowingRequest() {}

  private BorrowingRequest(
      Partner partner,
      String externalId,
      Patron patron,
      Format format,
      RequestedCitation requested,
      RequestEvent why) {
    super(partner, externalId, format, why);
    this.patron = patron;
    this.patronGroup = patron.group();
    describe(requested);
  }

  /** Makes a request from an AcceptItem that no announcement preceded. */
  static BorrowingRequest shipped(
      Partner partner,
      String externalId,
      Patron patron,
      Format format,
      RequestedCitation requested,
      RequestEvent why) {
    BorrowingRequest request =
        new BorrowingRequest(partner, externalId, patron, format, requested, why);
    request.begin(shipped(format), why);
    return request;
  }

  /** Makes a request that the broker announces before an item is on its way. */
  static BorrowingRequest announced(
      Partner partner,
      String externalId,
      Patron patron,
      Format format,
      RequestedCitation requested,
      RequestEvent why) {
    BorrowingRequest request =
        new BorrowingRequest(partner, externalId, patron, format, requested, why);
    request.begin(BorrowingStatus.REQUEST_SENT_TO_PARTNER, why);
    return request;
  }

  private static BorrowingStatus shipped(Format format) {
    return format == Format.DIGITAL
        ? BorrowingStatus.SHIPPED_DIGITALLY
        : BorrowingStatus.SHIPPED_PHYSICALLY;
  }

  /**
   * Moves an announced request on when its item is on its way. The lender's description replaces
   * the announced one.
   */
  void shipped(RequestedCitation requested, RequestEvent why) {
    describe(requested);
    removeWarnings(RequestWarningKind.NOTHING_HAS_COME);
    move(shipped(format()), why);
    reopen();
  }

  /** Sets the library where the patron collects the item. */
  void collectAt(Library pickupLibrary) {
    this.pickupLibrary = pickupLibrary;
  }

  private void begin(BorrowingStatus first, RequestEvent why) {
    status = first;
    addHistory(why, null, first);
  }

  private void describe(RequestedCitation requested) {
    description = Description.of(requested);
    due(requested.dueAt());
  }

  /**
   * The broker sends the same request with another description: the latest one counts while the
   * temporary records exist.
   */
  void corrected(RequestedCitation requested, RequestEvent why) {
    describe(requested);
    if (temporaryBib != null) {
      temporaryBib.describe(requested.citation());
    }
    openVolumes().forEach(volume -> volume.item().orElseThrow().dueBackAt(requested.dueAt()));
    note(why);
  }

  /** Whether the description differs from the stored one. */
  boolean differsFrom(RequestedCitation requested) {
    return !requested.citation().title().equals(title())
        || (requested.dueAt() != null && !requested.dueAt().equals(dueAt()));
  }

  /** Whether further items may be added to it. */
  boolean takesItems() {
    return switch (status) {
      case SHIPPED_PHYSICALLY, PHYSICALLY_RECEIVED_BY_LIBRARY, RECEIVED_NOT_FOR_LOAN -> true;
      default -> false;
    };
  }

  void own(TemporaryBib bib, TemporaryHolding holding, Library pickupLibrary) {
    this.temporaryBib = bib;
    this.temporaryHolding = holding;
    this.pickupLibrary = pickupLibrary;
  }

  /** The partner's name of the medium, or null. */
  void setMedium(String medium) {
    this.medium = Text.fit(medium, 255);
  }

  BorrowedVolume add(String partnerItemId, TemporaryItem item, RequestEvent why) {
    BorrowedVolume volume = new BorrowedVolume(this, partnerItemId, item);
    volumes.add(volume);
    note(why);
    return volume;
  }

  void received(BorrowedVolume volume, RequestEvent why) {
    volume.move(VolumeStatus.RECEIVED);
    follow(why);
  }

  void digitallyReceived(RequestEvent why) {
    move(BorrowingStatus.DIGITALLY_RECEIVED_BY_LIBRARY, why);
  }

  /** Whether staff may upload a file: it is expected, or there is one already. */
  public boolean takesFile() {
    return format() == Format.DIGITAL
        && switch (status) {
          case SHIPPED_DIGITALLY, DIGITALLY_RECEIVED_BY_LIBRARY, REQUEST_COMPLETED -> true;
          default -> false;
        };
  }

  /**
   * @throws WorkflowProblem ILLEGAL_MOVE when it is damaged, or is not in the library
   */
  void lent(BorrowedVolume volume, RequestEvent why) {
    if (volume.isDamaged()) {
      throw new WorkflowProblem(BorrowingReason.VOLUME_DAMAGED, volume.barcode());
    }
    volume.move(VolumeStatus.ON_LOAN);
    follow(why);
  }

  /** A patron's renewal waits for staff. */
  void renewalWaitsForStaff(BorrowedVolume volume, Instant desiredDueAt, RequestEvent why) {
    volume.renewal(PendingRenewal.ofStaff(why.at(), desiredDueAt));
    updateRenewalStatus(why);
  }

  /** The partner is asked to renew. The loan stays as it is until the partner agrees. */
  void renewalAsked(BorrowedVolume volume, Instant desiredDueAt, RequestEvent why) {
    volume.renewal(PendingRenewal.ofLender(why.at(), desiredDueAt));
    updateRenewalStatus(why);
  }

  /**
   * With several volumes a renewal that staff must decide determines the status, except that a
   * recall stays visible.
   */
  private void updateRenewalStatus(RequestEvent why) {
    if (status == BorrowingStatus.RECALLED_BY_PARTNER) {
      note(why);
    } else {
      advance(askingForRenewal(), why);
    }
  }

  private BorrowingStatus askingForRenewal() {
    return volumes.stream().anyMatch(volume -> volume.renewal().forStaff())
        ? BorrowingStatus.MEDIATED_PATRON_RENEWAL
        : BorrowingStatus.RENEW_REQUESTED;
  }

  /** The partner has not decided yet. It expects to by the given time, or names none (null). */
  void renewalPending(BorrowedVolume volume, Instant replyExpectedAt, RequestEvent why) {
    volume.renewal(volume.renewal().promised(replyExpectedAt));
    clearRenewalWarnings();
    note(why);
  }

  void renewed(BorrowedVolume volume, Instant dueAt, RequestEvent why) {
    volume.renewal(PendingRenewal.none());
    clearRenewalWarnings();
    volume.item().ifPresent(item -> item.dueBackAt(dueAt));
    due(dueAt);
    answered(BorrowingStatus.RENEWED_BY_PARTNER, why);
  }

  void renewalRefused(BorrowedVolume volume, RequestEvent why) {
    volume.renewal(PendingRenewal.none());
    clearRenewalWarnings();
    answered(BorrowingStatus.RENEW_REQUEST_NOT_ACCEPTED, why);
  }

  /** With several volumes the request waits until the last renewal is decided. */
  private void answered(BorrowingStatus decision, RequestEvent why) {
    if (!awaitsRenewal()) {
      advance(decision, why);
    } else if (status.asksForRenewal()) {
      advance(askingForRenewal(), why);
    } else {
      note(why);
    }
  }

  private boolean awaitsRenewal() {
    return volumes.stream().anyMatch(volume -> volume.renewal().awaited());
  }

  /** The lender wants it back sooner than agreed. */
  void recalled(BorrowedVolume volume, Instant dueAt, RequestEvent why) {
    volume.renewal(PendingRenewal.none());
    clearRenewalWarnings();
    due(dueAt);
    advance(BorrowingStatus.RECALLED_BY_PARTNER, why);
  }

  /**
   * The due date of the loan has passed. A pending renewal, a recall and a damage report stay in
   * the status.
   */
  void overdue(RequestEvent why) {
    boolean more = awaitsRenewal() || status == BorrowingStatus.RECALLED_BY_PARTNER;
    if (more || !status.isOnLoan()) {
      note(why);
    } else {
      advance(BorrowingStatus.OVERDUE_REQUEST, why);
    }
  }

  /** One volume cannot be found. */
  void lost(BorrowedVolume volume, RequestEvent why) {
    volume.move(VolumeStatus.LOST);
    follow(why);
  }

  /** A lost volume has been found. */
  void found(BorrowedVolume volume, RequestEvent why) {
    volume.move(VolumeStatus.RETURNED);
    follow(why);
  }

  /** The partner has accepted that one volume is lost. */
  void declaredLost(BorrowedVolume volume, RequestEvent why) {
    volume.move(VolumeStatus.DECLARED_LOST);
    follow(why);
  }

  /**
   * One volume is damaged and stays where it is. The request's status changes when all volumes in
   * the library and on loan are damaged.
   */
  void damaged(BorrowedVolume volume, RequestEvent why) {
    volume.markDamaged(why.at());
    if (openVolumes().stream().filter(BorrowedVolume::withUs).allMatch(BorrowedVolume::isDamaged)) {
      advance(BorrowingStatus.DAMAGED_COMMUNICATED, why);
    } else {
      note(why);
    }
  }

  /** Reactivates a request that was completed by mistake; its volumes have new temporary items. */
  void reactivated(RequestEvent why) {
    BorrowingStatus here =
        volumes.stream().anyMatch(BorrowedVolume::forLoan)
            ? BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY
            : BorrowingStatus.RECEIVED_NOT_FOR_LOAN;
    if (status != BorrowingStatus.REQUEST_COMPLETED) {
      throw illegalMove(here);
    }
    change(here, why);
    reopen();
  }

  /** Cancels the request and returns its temporary items, which the caller deletes. */
  List<TemporaryItem> canceled(BorrowingStatus by, RequestEvent why) {
    List<TemporaryItem> released =
        openVolumes().stream().map(volume -> volume.close(why.at())).toList();
    end(by, why);
    return released;
  }

  /** The patron has returned one volume. */
  void returnedByPatron(BorrowedVolume volume, RequestEvent why) {
    volume.move(VolumeStatus.RETURNED);
    follow(why);
  }

  /** Staff have sent one volume back to the partner. */
  void sentBack(BorrowedVolume volume, RequestEvent why) {
    volume.move(VolumeStatus.SENT_BACK);
    follow(why);
  }

  /** Closes one volume. The last one completes the request. */
  TemporaryItem close(BorrowedVolume volume, RequestEvent why) {
    TemporaryItem released = volume.close(why.at());
    if (openVolumes().isEmpty()) {
      completed(why);
    } else {
      follow(why);
    }
    return released;
  }

  void completed(RequestEvent why) {
    end(BorrowingStatus.REQUEST_COMPLETED, why);
  }

  /** Removes the references to the temporary bib and holding, which are about to be deleted. */
  void releaseRecords() {
    temporaryBib = null;
    temporaryHolding = null;
  }

  /** The file has arrived, so a warning about the broker's link no longer applies. */
  void fileCame(RequestEvent why) {
    removeWarnings(RequestWarningKind.USELESS_LINK);
    note(why);
  }

  /** The lender has answered: removes the warning that it had not. */
  private void clearRenewalWarnings() {
    removeWarnings(RequestWarningKind.RENEWAL_UNANSWERED, RequestWarningKind.RENEWAL_NOT_DELIVERED);
  }

  /** Expires an announced request for which no item arrived. */
  void expired(RequestEvent why) {
    end(BorrowingStatus.EXPIRED, why);
  }

  /** Sets the status from those of the volumes, see {@link VolumeStatusSummary}. */
  private void follow(RequestEvent why) {
    BorrowingStatus to = VolumeStatusSummary.of(openVolumes()).status(status);
    if (to == status) {
      note(why);
    } else if (status.follows(to)) {
      change(to, why);
    } else {
      throw illegalMove(to);
    }
  }

  private void advance(BorrowingStatus to, RequestEvent why) {
    if (status == to) {
      note(why);
    } else {
      move(to, why);
    }
  }

  Optional<BorrowedVolume> volume(Predicate<BorrowedVolume> which) {
    return volumes.stream().filter(which).findFirst();
  }

  List<BorrowedVolume> openVolumes() {
    return volumes.stream().filter(volume -> !volume.closed()).toList();
  }

  /**
   * @param barcode barcode of one volume, or null for all open ones
   * @throws WorkflowProblem UNKNOWN_ITEM when no open volume has the barcode
   */
  List<BorrowedVolume> openVolumes(String barcode) {
    if (barcode == null) {
      return openVolumes();
    }
    return openVolumes().stream()
        .filter(volume -> volume.barcode().equals(barcode))
        .findFirst()
        .map(List::of)
        .orElseThrow(
            () ->
                new WorkflowProblem(
                    BorrowingReason.NO_OPEN_ITEM_OF_REQUEST, barcode, externalId()));
  }

  /**
   * The volumes an action of staff applies to.
   *
   * @param to the status the request would get, for the error message
   * @throws WorkflowProblem UNKNOWN_ITEM; ILLEGAL_MOVE when the action is possible for none of them
   */
  List<BorrowedVolume> resolve(ItemAction step, ItemActionCommand report, BorrowingStatus to) {
    List<BorrowedVolume> named = openVolumes(report.barcode());
    List<BorrowedVolume> affected = named.stream().filter(step::fits).toList();
    if (!affected.isEmpty()) {
      return affected;
    }
    throw report.barcode() == null
        ? illegalMove(to)
        : new WorkflowProblem(
            BorrowingReason.STEP_DOES_NOT_FIT_ITEM,
            report.barcode(),
            step.label(),
            named.get(0).standing());
  }

  @Override
  public Long id() {
    return id;
  }

  /** Whose request it is, or null once it has been made anonymous. */
  public Patron patron() {
    return patron;
  }

  /** The patron's group when the request began, for statistics; or null. */
  public String patronGroup() {
    return patronGroup;
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
  protected void addHistory(RequestEvent what, BorrowingStatus from, BorrowingStatus to) {
    history.add(new BorrowingHistoryLine(this, what, from, to));
  }

  /** The next action of staff, or null when the patron or the broker acts next. */
  public BorrowingNextAction nextAction() {
    return VolumeStatusSummary.of(openVolumes()).nextAction(status);
  }

  /** The patron no longer needs the items in the library. Returns those to send back. */
  List<TemporaryItem> markForReturn(RequestEvent why) {
    note(why);
    return openVolumes().stream().flatMap(volume -> volume.item().stream()).toList();
  }

  /** The description of the title. */
  public Description description() {
    return description;
  }

  public String title() {
    return description.title();
  }

  public String author() {
    return description.author();
  }

  /** The partner's name of the medium, or null. */
  String medium() {
    return medium;
  }

  /** Where the patron collects it; null for digital requests. */
  public Library pickupLibrary() {
    return pickupLibrary;
  }

  public TemporaryBib temporaryBib() {
    return temporaryBib;
  }

  public TemporaryHolding temporaryHolding() {
    return temporaryHolding;
  }

  public List<BorrowedVolume> volumes() {
    return List.copyOf(volumes);
  }

  /** What happened, oldest first. */
  public List<BorrowingHistoryLine> history() {
    return List.copyOf(history);
  }
}
