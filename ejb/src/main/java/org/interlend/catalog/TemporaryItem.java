package org.interlend.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;

/** A borrowed volume. Its home is the partner it came from. */
@Entity
@DiscriminatorValue("TEMPORARY")
public class TemporaryItem extends Item {

  @Column(name = "return_to")
  private String returnTo;

  @Column(name = "lender_due_at")
  private Instant lenderDueAt;

  protected TemporaryItem() {}

  TemporaryItem(TemporaryHolding holding, NewTemporaryItem wanted) {
    super(holding, wanted.barcode(), ItemStatus.EXPECTED);
    returnTo = wanted.returnTo();
    lenderDueAt = wanted.lenderDueAt();
    restrict(wanted.policy(), wanted.libraryUseOnly(), wanted.renewable());
    describe(wanted.description(), wanted.pieces());
  }

  /** The lender has set another day. */
  public void dueBackAt(Instant lenderDueAt) {
    this.lenderDueAt = lenderDueAt;
  }

  /** The book bears another barcode than the lender told. */
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
