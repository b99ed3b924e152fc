package org.interlend.lending.request;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.interlend.circulation.loan.ItemStatusSnapshot;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.shelving.MoveRequest;
import org.interlend.partners.RequestFormat;

/**
 * How a lending request is supplied: a copy is fetched, lent, renewed or recalled, and returned; or
 * a file is sent.
 */
@Embeddable
public class Supply {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "move_request_id")
  private MoveRequest move;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "loan_id")
  private Loan loan;

  @Embedded private ShipmentDetails shipping;

  @Embedded private PartnerRenewal renewal;

  /** Where the copy was when the request was rejected, so that this can be undone. */
  @Embedded
  @AttributeOverride(name = "status", column = @Column(name = "released_from_status"))
  @AssociationOverride(
      name = "library",
      joinColumns = @JoinColumn(name = "released_from_library_id"))
  private ItemStatusSnapshot releasedFrom;

  protected Supply() {}

  private Supply(
      MoveRequest move,
      Loan loan,
      ShipmentDetails shipping,
      PartnerRenewal renewal,
      ItemStatusSnapshot releasedFrom) {
    this.move = move;
    this.loan = loan;
    this.shipping = shipping;
    this.renewal = renewal;
    this.releasedFrom = releasedFrom;
  }

  static Supply none() {
    return new Supply(null, null, ShipmentDetails.none(), PartnerRenewal.none(), null);
  }

  /**
   * @param fetching the move request that brings the copy to a desk, or null for none
   */
  Supply fetchedBy(MoveRequest fetching) {
    return new Supply(fetching, loan, shipping(), renewal(), releasedFrom);
  }

  Supply lent(Loan toPartner) {
    return new Supply(move, toPartner, shipping(), renewal(), releasedFrom);
  }

  Supply shipped(RequestFormat format, Instant at) {
    return new Supply(move, loan, ShipmentDetails.shipped(format, at), renewal(), releasedFrom);
  }

  /** The shipment is undone; the copy is still at the desk. */
  Supply unshipped() {
    return new Supply(move, null, ShipmentDetails.none(), PartnerRenewal.none(), releasedFrom);
  }

  Supply checkedOutAs(String number) {
    return new Supply(move, loan, shipping().checkedOutAs(number), renewal(), releasedFrom);
  }

  /**
   * @param before the status before the recall
   */
  Supply recalled(Instant at, LendingStatus before) {
    return new Supply(move, loan, shipping().recalled(at, before), renewal(), releasedFrom);
  }

  Supply notRecalled() {
    return new Supply(move, loan, shipping().notRecalled(), renewal(), releasedFrom);
  }

  /** The item is at a desk of this library. A renewal is not decided any more. */
  Supply returned(Instant at) {
    return new Supply(move, loan, shipping().returned(at), PartnerRenewal.none(), releasedFrom);
  }

  Supply renewal(PartnerRenewal latest) {
    return new Supply(move, loan, shipping(), latest, releasedFrom);
  }

  /**
   * @param place where the copy was that is released, or null for none
   */
  Supply releasedFrom(ItemStatusSnapshot place) {
    return new Supply(move, loan, shipping(), renewal(), place);
  }

  /** The latest move request for the item, or null. */
  public MoveRequest moveRequest() {
    return move;
  }

  /** The open move request that brings the item to the desk. */
  public Optional<MoveRequest> openMove() {
    return Optional.ofNullable(move).filter(there -> !there.status().next().isEmpty());
  }

  /** The loan to the partner, or null before it is shipped and for files. */
  public Loan loan() {
    return loan;
  }

  /** The loan, while the item is with the partner. */
  public Optional<Loan> openLoan() {
    return Optional.ofNullable(loan).filter(Loan::open);
  }

  /** When and how it was shipped, and when it was recalled and returned. */
  public ShipmentDetails shipping() {
    return Objects.requireNonNullElseGet(shipping, ShipmentDetails::none);
  }

  /** Where the copy was when the request was rejected; empty when it had none. */
  public Optional<ItemStatusSnapshot> releasedFrom() {
    return Optional.ofNullable(releasedFrom).filter(ItemStatusSnapshot::isKnown);
  }

  /** The partner's latest renewal request. */
  public PartnerRenewal renewal() {
    return Objects.requireNonNullElseGet(renewal, PartnerRenewal::none);
  }
}
