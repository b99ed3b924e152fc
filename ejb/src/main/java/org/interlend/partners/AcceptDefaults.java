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

/** The settings for items that arrive from a partner (AcceptItem). */
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

  AcceptDefaults(AcceptInput input, Location location, Library pickupLibrary, Desk desk) {
    this.location = location;
    this.pickupLibrary = pickupLibrary;
    this.desk = desk;
    itemPolicy = input.itemPolicy();
    automaticReceive = input.automaticReceive();
    barcodePrefix = input.barcodePrefix();
    generateOnClash = input.generateOnClash();
    digitalMedia = input.digitalMedia().isEmpty() ? null : String.join(",", input.digitalMedia());
    nonReturnable = input.nonReturnable();
    deliveryDelayDays = input.deliveryDelayDays();
    dueByTerms = input.dueByTerms();
    checkInRequiresReturn = input.checkInRequiresReturn();
    fileDays = input.fileDays();
    fileViews = input.fileViews();
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

  /** Whether the partner's name of the medium is one for files. */
  public boolean digital(String medium) {
    return digitalMedia().stream().anyMatch(medium::equalsIgnoreCase);
  }

  /** The location of temporary items, if it is set. */
  public Optional<Location> location() {
    return Optional.ofNullable(location);
  }

  /** The item policy unless a rule sets another, or null. */
  public String itemPolicy() {
    return itemPolicy;
  }

  public Optional<Library> pickupLibrary() {
    return Optional.ofNullable(pickupLibrary);
  }

  public Optional<Desk> desk() {
    return Optional.ofNullable(desk);
  }

  /** Whether an item is received at once, without a scan at the desk. */
  public boolean automaticReceive() {
    return automaticReceive;
  }

  /** The prefix of generated barcodes; empty if none is set. */
  public String barcodePrefix() {
    return barcodePrefix == null ? "" : barcodePrefix;
  }

  /** Whether a barcode already in use is replaced by a generated one instead of being refused. */
  public boolean generateOnClash() {
    return generateOnClash;
  }

  public List<String> digitalMedia() {
    return digitalMedia == null ? List.of() : Arrays.asList(digitalMedia.split(","));
  }

  /** The format of a non-returnable item if nothing else determines it. */
  public Format nonReturnable() {
    return nonReturnable;
  }

  /** Days an item needs for the way back; they are subtracted from the lender's date. */
  public int deliveryDelayDays() {
    return deliveryDelayDays;
  }

  /**
   * Whether the library's terms of use apply and the lender's date only limits them; else the
   * lender's date is the due date.
   */
  public boolean dueByTerms() {
    return dueByTerms;
  }

  /** The number of days for which a patron can open a file; empty for no end. */
  public Optional<Integer> fileDays() {
    return Optional.ofNullable(fileDays);
  }

  /** How often a patron can open a file; empty for no limit. */
  public Optional<Integer> fileViews() {
    return Optional.ofNullable(fileViews);
  }

  /** Whether the broker may close a request only after the patron has returned the item. */
  public boolean checkInRequiresReturn() {
    return checkInRequiresReturn;
  }
}
