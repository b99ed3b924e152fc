package org.interlend.console.desk;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.console.ConsoleTexts;

/**
 * The items to be sent back to one partner.
 *
 * @param address line by line; may be empty
 */
public record ParcelView(String code, String name, List<String> address, List<Content> contents)
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

    static Content of(BorrowedVolume volume, ConsoleTexts texts) {
      var request = volume.request();
      var at = volume.item().orElseThrow().currentLibrary();
      return new Content(
          volume.id(),
          volume.barcode(),
          volume.partnerItemId(),
          request.requestedTitle(),
          request.id(),
          request.externalId(),
          at.name(),
          at.code(),
          why(volume, texts),
          request.dueAt());
    }

    private static String why(BorrowedVolume volume, ConsoleTexts texts) {
      if (volume.isDamaged()) {
        return texts.desk("sendBack.damaged");
      }
      return volume.status() == VolumeStatus.RECEIVED
          ? texts.desk("expired.notCollected")
          : volume.status().label(texts.locale());
    }
  }

  static ParcelView of(List<BorrowedVolume> volumes, ConsoleTexts texts) {
    var partner = volumes.get(0).request().partner();
    return new ParcelView(
        partner.code(),
        partner.name(),
        partner.address() == null ? List.of() : partner.address().lines().toList(),
        volumes.stream().map(volume -> Content.of(volume, texts)).toList());
  }
}
