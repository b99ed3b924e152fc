package org.interlend.catalog;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** An item of the institution's own. Nothing a broker says can delete it. */
@Entity
@DiscriminatorValue("LOCAL")
public class LocalItem extends Item {

  protected LocalItem() {}

  LocalItem(LocalHolding holding, String barcode) {
    super(holding, barcode, ItemStatus.AVAILABLE);
  }

  void shelve(LocalHolding holding) {
    moveTo(holding);
  }

  void lendUnder(String policy) {
    restrict(policy, false, true);
  }

  @Override
  public Home home() {
    return new Home.Shelf(holding().location());
  }
}
