package org.interlend.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;

/**
 * The item of a borrowed volume. It is made by AcceptItem, belongs to the partner that sent it, and
 * is deleted when the broker checks it in.
 */
@Entity
@DiscriminatorValue("TEMPORARY")
public class TemporaryItem extends Item {

  @Column(name = "return_to")
  private String returnTo;

  @Column(name = "lender_due_at")
  private Instant lenderDueAt;

  protected TemporaryItem() {}

  TemporaryItem(TemporaryHolding holding, NewTemporaryItem input) {
    super(holding, input.barcode(), ItemStatus.EXPECTED);
    returnTo = input.returnTo();
    lenderDueAt = input.lenderDueAt();
    restrict(input.policy(), input.libraryUseOnly(), input.renewable());
    describe(input.description(), input.pieces());
  }

  /** Changes the lender's due date. */
  public void dueBackAt(Instant lenderDueAt) {
    this.lenderDueAt = lenderDueAt;
  }

  /** Sets the barcode on the book if it differs from the lender's message. */
  public void labelled(String barcode) {
    relabel(barcode);
  }

  /** Staff have sent it back. */
  public void sentBack() {
    move(ItemStatus.RETURNED_TO_PARTNER);
  }

  @Override
  public ItemHome home() {
    return new ItemHome.Partner(returnTo);
  }

  @Override
  public Optional<Instant> lenderDueAt() {
    return Optional.ofNullable(lenderDueAt);
  }
}
