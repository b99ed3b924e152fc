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
 * An item of the institution's own. No broker's message can delete it. During a loan to a partner
 * it may have another location and policy than its permanent ones.
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

  /** Its title. */
  public LocalBib bib() {
    return (LocalBib) holding().bib();
  }

  void shelve(LocalHolding holding) {
    moveTo(holding);
  }

  /**
   * The permanent location to save. If the given location is the temporary one, as read during a
   * loan, the permanent one stays.
   */
  Location homeMeantBy(Location location) {
    return location.equals(temporaryLocation) ? home().location() : location;
  }

  /** Likewise the policy. */
  void lendUnder(String policy) {
    boolean asItIsNow = temporaryPolicy != null && temporaryPolicy.equals(policy);
    restrict(asItIsNow ? permanentPolicy() : policy, false, true);
  }

  /**
   * Sets the temporary location and policy during a loan to a partner.
   *
   * @param location the temporary location, or null for none
   * @param policy the temporary policy, or null for none
   */
  public void keptAt(Location location, String policy) {
    temporaryLocation = location;
    temporaryPolicy = policy;
  }

  /** Removes the temporary location and policy. */
  public void restored() {
    keptAt(null, null);
  }

  /** Sends it to its own library. */
  public void sentHome() {
    sentTo(owningLibrary());
  }

  /** Its present location: the permanent or the temporary one. */
  @Override
  public Location location() {
    return Objects.requireNonNullElseGet(temporaryLocation, super::location);
  }

  /** The present item policy, or null. */
  @Override
  public String policy() {
    return temporaryPolicy == null ? super.policy() : temporaryPolicy;
  }

  /** The permanent item policy, or null. */
  public String permanentPolicy() {
    return super.policy();
  }

  @Override
  public ItemHome.PermanentLocation home() {
    return new ItemHome.PermanentLocation(holding().location());
  }
}
