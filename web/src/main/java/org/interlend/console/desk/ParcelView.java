package org.interlend.console.desk;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.borrowing.returning.Parcel;
import org.interlend.catalog.Item;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.scan.SelectedRow;

/**
 * The items to be sent back to one library.
 *
 * @param code code of the partner through which they were borrowed
 * @param partner name of that partner
 * @param name name of the lender, or of the partner while no lender is known
 * @param record code of its record, or null when it has none
 * @param address line by line; may be empty
 */
public record ParcelView(
    String code,
    String partner,
    String name,
    String record,
    List<String> address,
    List<Content> contents)
    implements Serializable {

  /**
   * A volume for the parcel.
   *
   * @param partnerItemId the item number by which the lender knows it
   * @param at name of the library where it is
   * @param library code of that library
   * @param why why it is sent back
   */
  public record Content(
      long id,
      String barcode,
      String partnerItemId,
      String title,
      long request,
      String externalId,
      String at,
      String library,
      String why,
      Instant dueAt)
      implements Serializable {

    /** The value of the row's check box. */
    public String tick() {
      return SelectedRow.tick(id, barcode);
    }

    static Content of(BorrowedVolume volume, Set<Item> uncollected, ConsoleTexts texts) {
      var request = volume.request();
      var item = volume.item().orElseThrow();
      var at = item.currentLibrary();
      return new Content(
          volume.id(),
          volume.barcode(),
          volume.partnerItemId(),
          request.requestedTitle(),
          request.id(),
          request.externalId(),
          at.name(),
          at.code(),
          why(volume, uncollected.contains(item), texts),
          request.dueAt());
    }

    private static String why(BorrowedVolume volume, boolean uncollected, ConsoleTexts texts) {
      if (volume.isDamaged()) {
        return texts.desk("sendBack.damaged");
      }
      if (volume.status() != VolumeStatus.RECEIVED) {
        return volume.status().label(texts.locale());
      }
      if (volume.isWantedBack()) {
        return BorrowingStatus.RECALLED_BY_PARTNER.label(texts.locale());
      }
      return texts.desk(uncollected ? "expired.notCollected" : "expired.notKept");
    }
  }

  /**
   * @param uncollected the items whose patrons have not collected them in time
   */
  static ParcelView of(Parcel parcel, Set<Item> uncollected, ConsoleTexts texts) {
    var record = parcel.library().partner();
    return new ParcelView(
        parcel.partner().code(),
        parcel.partner().name(),
        parcel.library().label(),
        record == null ? null : record.code(),
        parcel.address(),
        parcel.volumes().stream().map(volume -> Content.of(volume, uncollected, texts)).toList());
  }

  /** Whether the lender is known, so that the parcel does not go to the partner itself. */
  public boolean toLender() {
    return !code.equals(record);
  }

  /** The name for a screen reader; several libraries may have it. */
  public String accessibleName() {
    return address.isEmpty() ? name : name + ", " + address.get(0);
  }

  /** Key of an item in it, by which its slips are asked for. */
  public long item() {
    return contents.get(0).id();
  }
}
