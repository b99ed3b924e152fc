package org.interlend.console.desk;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.interlend.borrowing.BorrowedVolume;
import org.interlend.borrowing.VolumeStatus;

/**
 * What waits to go back to one partner.
 *
 * @param address line by line; may be empty
 */
public record ParcelView(String code, String name, List<String> address, List<Content> contents)
    implements Serializable {

  /**
   * A volume that goes into the parcel.
   *
   * @param partnerItemId the lender's number of it
   * @param at where it is
   * @param here whether it is at the library of the desk
   * @param why what brought it here
   */
  public record Content(
      long id,
      String barcode,
      String partnerItemId,
      String title,
      long request,
      String externalId,
      String at,
      boolean here,
      String why,
      Instant dueAt)
      implements Serializable {

    /** What a tick in this row says. */
    public String tick() {
      return id + "|" + barcode;
    }

    static Content of(BorrowedVolume volume, String library) {
      var request = volume.request();
      var at = volume.item().orElseThrow().at();
      return new Content(
          volume.id(),
          volume.barcode(),
          volume.partnerItemId(),
          request.title(),
          request.id(),
          request.externalId(),
          at.name(),
          at.code().equals(library),
          volume.status() == VolumeStatus.RECEIVED ? "Not collected" : volume.status().label(),
          request.dueAt());
    }
  }

  /**
   * @param library code of the library of the desk
   */
  static ParcelView of(List<BorrowedVolume> volumes, String library) {
    var partner = volumes.get(0).request().partner();
    return new ParcelView(
        partner.code(),
        partner.name(),
        partner.address() == null ? List.of() : partner.address().lines().toList(),
        volumes.stream().map(volume -> Content.of(volume, library)).toList());
  }
}
