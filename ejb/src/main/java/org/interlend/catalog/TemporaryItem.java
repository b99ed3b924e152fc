package org.interlend.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.partners.Partner;

/**
 * The item of a borrowed volume. It is made by AcceptItem, belongs to the partner that sent it, and
 * is deleted when the broker checks it in.
 */
@Entity
@DiscriminatorValue("TEMPORARY")
public class TemporaryItem extends Item {

  @ManyToOne(fetch = FetchType.LAZY)
  private Partner partner;

  @Column(name = "lender_due_at")
  private Instant lenderDueAt;

  protected TemporaryItem() {}

  TemporaryItem(TemporaryHolding holding, TemporaryItemInput input) {
    super(holding, input.barcode(), ItemStatus.EXPECTED);
    partner = input.partner();
    lenderDueAt = input.lenderDueAt();
    restrict(input.policy(), input.libraryUseOnly(), input.renewable());
    inPieces(input.pieces());
    if (!input.returnable()) {
      stayWithPatron();
    }
  }

  /** Changes the lender's due date. */
  public void dueBackAt(Instant lenderDueAt) {
    this.lenderDueAt = lenderDueAt;
  }

  /** The lender does not let it leave the library. */
  public void restrictToLibrary() {
    restrict(policy(), true, renewable());
  }

  /** Sets the barcode on the book if it differs from the lender's message. */
  public void labeled(String barcode) {
    relabel(barcode);
  }

  /**
   * Its receipt is undone: it is expected again.
   *
   * @throws WorkflowException ILLEGAL_MOVE when it is further than that
   */
  public void expectedAgain() {
    putBack(ItemStatus.EXPECTED, owningLibrary());
  }

  /** Staff have sent it back. */
  public void sentBack() {
    move(ItemStatus.RETURNED_TO_PARTNER);
  }

  /**
   * Staff have not sent it back after all.
   *
   * @throws WorkflowException ILLEGAL_MOVE when it has not been sent
   */
  public void stillHere() {
    putBack(ItemStatus.TO_RETURN_TO_PARTNER, currentLibrary());
  }

  @Override
  public ItemHome home() {
    return new ItemHome.WithPartner(partner);
  }

  @Override
  public Optional<Instant> lenderDueAt() {
    return Optional.ofNullable(lenderDueAt);
  }
}
