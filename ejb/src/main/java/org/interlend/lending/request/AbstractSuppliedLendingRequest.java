package org.interlend.lending.request;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.Optional;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.loan.ItemStatusSnapshot;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.circulation.shelving.MoveStatus;
import org.interlend.partners.Partner;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.HistoryEvent;

/**
 * How a lending request is supplied: the copy is fetched, lent and returned, or a file is sent.
 * {@link LendingRequest} adds the steps that lead from one to the next.
 */
@MappedSuperclass
public abstract class AbstractSuppliedLendingRequest extends AbstractLendingRequest {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "move_request_id")
  private MoveRequest move;

  @ManyToOne(fetch = FetchType.LAZY)
  private Loan loan;

  @Embedded private ShippingDates shipping = ShippingDates.none();

  @Embedded private PartnerRenewal renewal = PartnerRenewal.none();

  /** Where the copy was when the request was rejected, so that this can be undone. */
  @Embedded
  @AttributeOverride(name = "status", column = @Column(name = "released_from_status"))
  @AssociationOverride(
      name = "library",
      joinColumns = @JoinColumn(name = "released_from_library_id"))
  private ItemStatusSnapshot releasedFrom;

  protected AbstractSuppliedLendingRequest() {}

  AbstractSuppliedLendingRequest(
      Partner partner, String externalId, RequestFormat format, HistoryEvent why) {
    super(partner, externalId, format, why);
  }

  /**
   * @param move the move request that brings the copy to a desk, or null for none
   */
  final void fetch(MoveRequest move) {
    this.move = move;
  }

  /**
   * @param loan to the partner, or null when there is none after all
   */
  final void lent(Loan loan) {
    this.loan = loan;
  }

  /** Keeps where the copy is that is about to be released. */
  public void releasedFrom(ItemStatusSnapshot place) {
    releasedFrom = place;
  }

  /** Where the copy was when the request was rejected; empty when it had none. */
  public Optional<ItemStatusSnapshot> releasedFrom() {
    return Optional.ofNullable(releasedFrom).filter(ItemStatusSnapshot::isKnown);
  }

  final void shipping(ShippingDates shipping) {
    this.shipping = shipping;
  }

  final void renewal(PartnerRenewal renewal) {
    this.renewal = renewal;
  }

  /** Whether staff can upload a scan: before it is sent, and to replace the one that was sent. */
  public boolean takesScan() {
    boolean sent = status() == LendingStatus.SHIPPED_DIGITALLY;
    boolean completed =
        status() == LendingStatus.REQUEST_COMPLETED && shipping.format() == RequestFormat.DIGITAL;
    return format() == RequestFormat.DIGITAL
        && !isCopy()
        && (status().mayBeShipped() || sent || completed);
  }

  /** Whether nothing of it comes back: a file, or a copy on paper. */
  public boolean isNonReturnable() {
    return format() == RequestFormat.DIGITAL || isCopy();
  }

  /** The loan, while the item is with the partner. */
  public Optional<Loan> openLoan() {
    return Optional.ofNullable(loan).filter(Loan::open);
  }

  /** The open move request that brings the item to the desk. */
  public Optional<MoveRequest> openMove() {
    return Optional.ofNullable(move).filter(there -> !there.status().next().isEmpty());
  }

  /** Whether the item is still to be brought from its shelf to the desk. */
  public boolean isToBeFetched() {
    return status() == LendingStatus.BEING_PROCESSED
        && openMove().filter(there -> there.status() == MoveStatus.WAITING).isPresent()
        && item().status() == ItemStatus.AVAILABLE;
  }

  /** Whether the item is away, as far as is known. */
  boolean isAtPartner() {
    return status().isOut() && status() != LendingStatus.LOST && shipping().returnedAt() == null;
  }

  /** Whether the partner has it on loan, and has not sent it back. */
  boolean isWithPartner() {
    return isAtPartner() && openLoan().isPresent() && status() != LendingStatus.RETURNED_BY_PARTNER;
  }

  /** Whether the partner has sent it back, and it has not arrived. */
  public boolean isOnItsWayBack() {
    return status() == LendingStatus.RETURNED_BY_PARTNER && shipping().returnedAt() == null;
  }

  /** Whether a renewal of the loan waits for staff. */
  boolean isRenewalToDecide() {
    return renewal.waits() && openLoan().isPresent();
  }

  /** Whether it may have been completed by mistake, while the partner still has the item. */
  boolean reactivable() {
    return status() == LendingStatus.REQUEST_COMPLETED && item() != null && loan != null;
  }

  /** The latest move request for the item, or null. */
  public MoveRequest moveRequest() {
    return move;
  }

  /** The loan to the partner, or null before it is shipped and for files. */
  public Loan loan() {
    return loan;
  }

  /** When it was shipped, recalled and returned. */
  public ShippingDates shipping() {
    return shipping == null ? ShippingDates.none() : shipping;
  }

  /** The partner's latest renewal request. */
  public PartnerRenewal renewal() {
    return renewal;
  }
}
