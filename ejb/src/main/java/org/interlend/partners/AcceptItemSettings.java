package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interlend.institution.Desk;
import org.interlend.institution.Library;
import org.interlend.institution.Location;
import org.interlend.partners.protocol.PartnerGap;
import org.interlend.persistence.ListColumn;
import org.interlend.settings.Advanced;
import org.interlend.settings.CodeOf;
import org.interlend.settings.SettingsGroup;

/** The settings for items that arrive from a partner (AcceptItem). */
@Embeddable
public class AcceptItemSettings implements SettingsGroup {

  private static final long serialVersionUID = 1L;

  @CodeOf(Location.class)
  @Column(name = "accept_location")
  private String location;

  @Size(max = 64)
  @Column(name = "accept_item_policy")
  private String itemPolicy;

  @CodeOf(Library.class)
  @Column(name = "accept_pickup_library")
  private String pickupLibrary;

  @Column(name = "accept_automatic_receive")
  private boolean automaticReceive;

  @CodeOf(Desk.class)
  @Column(name = "accept_desk")
  private String receiveDesk;

  @Advanced
  @Size(max = 32)
  @Column(name = "accept_barcode_prefix")
  private String barcodePrefix;

  @Advanced
  @Column(name = "accept_generate_on_clash")
  private boolean generateOnClash;

  @Advanced
  @Size(max = 20, message = "{settings.tooManyEntries}")
  @Convert(converter = ListColumn.class)
  @Column(name = "accept_digital_media")
  private List<
          @NotBlank @Size(max = 64) @Pattern(regexp = "[^,]*", message = "{settings.noComma}")
          String>
      digitalMedia = List.of("Electronic", "PDF", "Digital", "Article");

  @Advanced
  @Enumerated(EnumType.STRING)
  @Column(name = "accept_non_returnable")
  private RequestFormat nonReturnable = RequestFormat.DIGITAL;

  @Advanced
  @Min(0)
  @Max(365)
  @Column(name = "accept_delivery_delay_days")
  private int deliveryDelayDays;

  @Advanced
  @Column(name = "accept_due_by_terms")
  private boolean dueByTerms;

  @Advanced
  @Column(name = "check_in_requires_return")
  private boolean checkInRequiresReturn;

  @Advanced
  @Min(1)
  @Max(3650)
  @Column(name = "accept_file_days")
  private Integer fileDays;

  @Advanced
  @Min(1)
  @Max(1000)
  @Column(name = "accept_file_views")
  private Integer fileViews;

  void keepAt(ItemPlaces places) {
    location = places.arriving();
    itemPolicy = places.arrivingPolicy();
    pickupLibrary = places.pickupLibrary();
    receiveDesk = places.receiveDesk();
  }

  List<PartnerGap> missing() {
    List<PartnerGap> missing = new ArrayList<>();
    if (location == null) {
      missing.add(PartnerGap.LOCATION);
    }
    if (pickupLibrary == null) {
      missing.add(PartnerGap.PICKUP_LIBRARY);
    }
    if (receiveDesk == null && automaticReceive) {
      missing.add(PartnerGap.RECEIVE_DESK);
    }
    return missing;
  }

  /** Whether the partner's name of the medium is one for files. */
  public boolean digital(String medium) {
    return digitalMedia.stream().anyMatch(medium::equalsIgnoreCase);
  }

  /** Code of the location of temporary items, or null. */
  public String location() {
    return location;
  }

  /** The item policy unless a rule sets another, or null. */
  public String itemPolicy() {
    return itemPolicy;
  }

  /** Code of the pickup library if the message names none, or null. */
  public String pickupLibrary() {
    return pickupLibrary;
  }

  /** Code of the desk that receives automatically, or null. */
  public String receiveDesk() {
    return receiveDesk;
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

  /** The format of a non-returnable item if nothing else determines it. */
  public RequestFormat nonReturnable() {
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
