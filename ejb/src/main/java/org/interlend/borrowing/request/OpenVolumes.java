package org.interlend.borrowing.request;

import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.text.ScannedNumber;

/** The volumes of a request to which an action of staff applies. */
public record OpenVolumes(BorrowingRequest request) {

  /** The only open volume, or the only one if all are closed; empty when there are several. */
  public Optional<BorrowedVolume> only() {
    List<BorrowedVolume> open = request.openVolumes();
    List<BorrowedVolume> choices = open.isEmpty() ? request.volumes() : open;
    return choices.size() == 1 ? Optional.of(choices.get(0)) : Optional.empty();
  }

  /**
   * @param barcode barcode of one volume as staff have scanned or typed it, or null for all open
   *     ones
   * @throws WorkflowException UNKNOWN_ITEM when no open volume has the barcode
   */
  public List<BorrowedVolume> named(String barcode) {
    if (barcode == null) {
      return request.openVolumes();
    }
    return ScannedNumber.spellings(barcode).stream()
        .flatMap(number -> withBarcode(number).stream())
        .findFirst()
        .map(List::of)
        .orElseThrow(
            () ->
                new WorkflowException(
                    BorrowingReason.NO_OPEN_ITEM_OF_REQUEST, barcode, request.externalId()));
  }

  private Optional<BorrowedVolume> withBarcode(String barcode) {
    return request.openVolumes().stream()
        .filter(volume -> volume.barcode().equals(barcode))
        .findFirst();
  }
}
