package org.interlend.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import org.interlend.institution.Location;

/**
 * An item of the institution's own. Nothing a broker says can delete it. While it is with a partner
 * it may have another location and policy than at home.
 */
@Entity
@DiscriminatorValue("LOCAL")
public class LocalItem extends Item {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "temporary_location_id")
  private Location temporaryLocation;

  @Column(name = "temporary_policy")
  private String temporaryPolicy;

  protected LocalItem() {}

  LocalItem(LocalHolding holding, String barcode) {
    super(holding, barcode, ItemStatus.AVAILABLE);
  }

  void shelve(LocalHolding holding) {
    moveTo(holding);
  }

  /** What is read while the item is away can be written back: its home stays what it was. */
  Location homeMeantBy(Location location) {
    return location.equals(temporaryLocation) ? home().location() : location;
  }

  /** Likewise the policy. */
  void lendUnder(String policy) {
    boolean asItIsNow = temporaryPolicy != null && temporaryPolicy.equals(policy);
    restrict(asItIsNow ? permanentPolicy() : policy, false, true);
  }

  /**
   * For as long as it is away it belongs elsewhere.
   *
   * @param location where, or null where nothing is said about it
   * @param policy under which policy, or null likewise
   */
  public void keptAt(Location location, String policy) {
    temporaryLocation = location;
    temporaryPolicy = policy;
  }

  /** It belongs where it always did again. */
  public void restored() {
    keptAt(null, null);
  }

  /** Sends it on its way to its own library, wherever it is. */
  public void sentHome() {
    sentTo(own());
  }

  /** Where it is kept now: at home, or where items are that a partner has. */
  @Override
  public Location location() {
    return Objects.requireNonNullElseGet(temporaryLocation, super::location);
  }

  /** The policy it is lent under now, or null. */
  @Override
  public String policy() {
    return temporaryPolicy == null ? super.policy() : temporaryPolicy;
  }

  /** The policy it is lent under at home, or null. */
  public String permanentPolicy() {
    return super.policy();
  }

  @Override
  public ItemHome.Shelf home() {
    return new ItemHome.Shelf(holding().location());
  }
}
