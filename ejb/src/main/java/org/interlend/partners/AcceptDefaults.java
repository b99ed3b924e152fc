package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interlend.institution.Desk;
import org.interlend.institution.Library;
import org.interlend.institution.Location;

/** What happens to items that arrive from a partner. */
@Embeddable
public class AcceptDefaults {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "accept_location_id")
  private Location location;

  @Column(name = "accept_item_policy")
  private String itemPolicy;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "accept_pickup_library_id")
  private Library pickupLibrary;

  @Column(name = "accept_automatic_receive")
  private boolean automaticReceive;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "accept_desk_id")
  private Desk desk;

  @Column(name = "accept_barcode_prefix")
  private String barcodePrefix;

  @Column(name = "accept_generate_on_clash")
  private boolean generateOnClash;

  @Column(name = "accept_digital_media")
  private String digitalMedia;

  @Enumerated(EnumType.STRING)
  @Column(name = "accept_non_returnable")
  private Format nonReturnable = Format.DIGITAL;

  @Column(name = "accept_delivery_delay_days")
  private int deliveryDelayDays;

  @Column(name = "accept_due_by_terms")
  private boolean dueByTerms;

  @Column(name = "check_in_requires_return")
  private boolean checkInRequiresReturn;

  @Column(name = "accept_file_days")
  private Integer fileDays;

  @Column(name = "accept_file_views")
  private Integer fileViews;

  protected AcceptDefaults() {}

  AcceptDefaults(AcceptInput wanted, Location location, Library pickupLibrary, Desk desk) {
    this.location = location;
    this.pickupLibrary = pickupLibrary;
    this.desk = desk;
    itemPolicy = wanted.itemPolicy();
    automaticReceive = wanted.automaticReceive();
    barcodePrefix = wanted.barcodePrefix();
    generateOnClash = wanted.generateOnClash();
    digitalMedia = wanted.digitalMedia().isEmpty() ? null : String.join(",", wanted.digitalMedia());
    nonReturnable = wanted.nonReturnable();
    deliveryDelayDays = wanted.deliveryDelayDays();
    dueByTerms = wanted.dueByTerms();
    checkInRequiresReturn = wanted.checkInRequiresReturn();
    fileDays = wanted.fileDays();
    fileViews = wanted.fileViews();
  }

  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (location == null) {
      missing.add("the location for arriving items");
    }
    if (pickupLibrary == null) {
      missing.add("the default pickup library");
    }
    if (desk == null && automaticReceive) {
      missing.add("the desk that receives automatically");
    }
    return missing;
  }

  /** Whether the medium, as the partner names it, is one that arrives as a file. */
  public boolean digital(String medium) {
    return digitalMedia().stream().anyMatch(medium::equalsIgnoreCase);
  }

  /** Where temporary items are kept, if it has been said. */
  public Optional<Location> location() {
    return Optional.ofNullable(location);
  }

  /** The policy they are lent under where no rule says another, or null. */
  public String itemPolicy() {
    return itemPolicy;
  }

  public Optional<Library> pickupLibrary() {
    return Optional.ofNullable(pickupLibrary);
  }

  public Optional<Desk> desk() {
    return Optional.ofNullable(desk);
  }

  /** Whether an announced item counts as received at once, without a hand at the desk. */
  public boolean automaticReceive() {
    return automaticReceive;
  }

  /** Put before barcodes that we make ourselves; empty when none is set. */
  public String barcodePrefix() {
    return barcodePrefix == null ? "" : barcodePrefix;
  }

  /** Whether a barcode already in use is replaced by one of our making rather than refused. */
  public boolean generateOnClash() {
    return generateOnClash;
  }

  public List<String> digitalMedia() {
    return digitalMedia == null ? List.of() : Arrays.asList(digitalMedia.split(","));
  }

  /** What a thing that need not go back is, when nothing else tells. */
  public Format nonReturnable() {
    return nonReturnable;
  }

  /** Days an item needs on its way back, taken off the lender's date. */
  public int deliveryDelayDays() {
    return deliveryDelayDays;
  }

  /**
   * Whether loans go by our own terms of use, which the lender's date only limits; else the
   * lender's date is the due date.
   */
  public boolean dueByTerms() {
    return dueByTerms;
  }

  /** How many days a patron can open a file that came; empty for no end. */
  public Optional<Integer> fileDays() {
    return Optional.ofNullable(fileDays);
  }

  /** How often a patron can open a file that came; empty for no limit. */
  public Optional<Integer> fileViews() {
    return Optional.ofNullable(fileViews);
  }

  /** Whether the broker may close a request only after the patron brought the item back. */
  public boolean checkInRequiresReturn() {
    return checkInRequiresReturn;
  }
}
