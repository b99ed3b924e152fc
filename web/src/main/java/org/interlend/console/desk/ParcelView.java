package org.interlend.console.desk;

import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.console.ConsoleTexts;
import org.interlend.partners.Partner;
import org.interlend.requests.broker.RemoteLibrary;

/**
 * The items to be sent back to one library.
 *
 * @param code code of the partner through which they were borrowed
 * @param partner name of that partner
 * @param name name of the lender, or of the partner while no lender is known
 * @param address line by line; may be empty
 */
public record ParcelView(
    String code, String partner, String name, List<String> address, List<Content> contents)
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
      if (volume.status() != VolumeStatus.RECEIVED) {
        return volume.status().label(texts.locale());
      }
      return volume.isWantedBack()
          ? BorrowingStatus.RECALLED_BY_PARTNER.label(texts.locale())
          : texts.desk("expired.notCollected");
    }
  }

  /** The parcels for the volumes, in their order. */
  static List<ParcelView> of(List<BorrowedVolume> volumes, ConsoleTexts texts) {
    Map<ParcelView, List<Content>> parcels =
        volumes.stream()
            .collect(
                Collectors.groupingBy(
                    volume -> empty(volume.request()),
                    LinkedHashMap::new,
                    Collectors.mapping(volume -> Content.of(volume, texts), Collectors.toList())));
    return parcels.entrySet().stream()
        .map(parcel -> parcel.getKey().containing(parcel.getValue()))
        .toList();
  }

  private static ParcelView empty(BorrowingRequest request) {
    Partner partner = request.partner();
    RemoteLibrary lender = request.returnsTo();
    return new ParcelView(
        partner.code(), partner.name(), lender.label(), lender.addressOr(partner), List.of());
  }

  private ParcelView containing(List<Content> items) {
    return new ParcelView(code, partner, name, address, items);
  }

  /** Whether the lender is known, so that the parcel does not go to the partner itself. */
  public boolean toLender() {
    return !partner.equals(name);
  }
}
