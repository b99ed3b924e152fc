package org.interlend.borrowing.request;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.catalog.TemporaryItem;
import org.interlend.requests.HistoryEventKind;
import org.interlend.text.ScannedNumberSpellings;

/**
 * The volumes of a request to which an action of staff or a message applies: open ones, or to be
 * open again.
 */
public record VolumeSelection(BorrowingRequest request) {

  /** The only open volume, or the only one if all are closed; empty when there are several. */
  public Optional<BorrowedVolume> only() {
    List<BorrowedVolume> open = request.openVolumes();
    List<BorrowedVolume> choices = open.isEmpty() ? request.volumes() : open;
    return choices.size() == 1 ? Optional.of(choices.get(0)) : Optional.empty();
  }

  /** The volume with the partner's number of the item, open or closed. */
  public Optional<BorrowedVolume> numbered(String partnerItemId) {
    return request.volumes().stream()
        .filter(volume -> volume.partnerItemId().equals(partnerItemId))
        .findFirst();
  }

  /** Whether all open ones but these have been sent back, or cannot be found to be sent back. */
  boolean noneLeftBut(List<BorrowedVolume> ending) {
    return request.openVolumes().stream()
        .filter(volume -> !ending.contains(volume))
        .allMatch(volume -> volume.status() == VolumeStatus.SENT_BACK || volume.status().isLost());
  }

  /** The one that was sent back last; empty if none was. */
  Optional<BorrowedVolume> lastSentBack() {
    return request.volumes().stream()
        .filter(
            volume ->
                request.past().last(HistoryEventKind.ITEM_SENT_BACK, volume.barcode()) != null)
        .reduce((earlier, later) -> later);
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
    return named(request.openVolumes(), barcode)
        .map(List::of)
        .orElseThrow(
            () ->
                new WorkflowException(
                    BorrowingReason.NO_OPEN_ITEM_OF_REQUEST, barcode, request.externalId()));
  }

  private static Optional<BorrowedVolume> named(List<BorrowedVolume> among, String barcode) {
    return ScannedNumberSpellings.of(barcode).stream()
        .flatMap(number -> among.stream().filter(volume -> volume.barcode().equals(number)))
        .findFirst();
  }

  /**
   * The volumes of a completed request that may have been closed by mistake, since they have not
   * gone back: those whose end completed it, and for items that the patron has also those that the
   * broker closed then.
   *
   * @param barcode barcode of one volume as staff have scanned or typed it, or null for all these
   * @throws WorkflowException UNKNOWN_ITEM when no volume has the barcode
   */
  public List<BorrowedVolume> closedByMistake(String barcode, boolean onLoan) {
    return barcode == null
        ? request.volumes().stream()
            .filter(volume -> endedRequest(volume) || onLoan && endedOnLoan(volume))
            .toList()
        : named(request.volumes(), barcode)
            .map(List::of)
            .orElseThrow(
                () ->
                    new WorkflowException(
                        BorrowingReason.ITEM_NOT_OF_REQUEST, barcode, request.externalId()));
  }

  private boolean endedRequest(BorrowedVolume volume) {
    return volume.closedAt(request.closedAt());
  }

  private boolean endedOnLoan(BorrowedVolume volume) {
    return volume.closedAt(
        request.past().last(HistoryEventKind.ITEM_CLOSED_BY_BROKER_ON_LOAN, volume.barcode()));
  }

  /** Whether the patron has one of the items. */
  public boolean anyOnLoan() {
    return request.openVolumes().stream().anyMatch(BorrowedVolume::onLoan);
  }

  /** The items that the patron has not collected. */
  public List<TemporaryItem> inLibrary() {
    return request.openVolumes().stream()
        .filter(volume -> volume.status() == VolumeStatus.RECEIVED)
        .flatMap(volume -> volume.item().stream())
        .toList();
  }

  /** Whether one of the items has come, even if it is closed by now. */
  boolean anyHasCome() {
    return request.volumes().stream().anyMatch(this::hasCome);
  }

  /** Of a volume that is not here any more the history tells whether it ever was. */
  private boolean hasCome(BorrowedVolume volume) {
    return volume.status().isHere()
        || volume.status() != VolumeStatus.EXPECTED
            && Stream.of(HistoryEventKind.ITEM_RECEIVED, HistoryEventKind.ITEM_LENT)
                .anyMatch(kind -> request.past().last(kind, volume.barcode()) != null);
  }
}
