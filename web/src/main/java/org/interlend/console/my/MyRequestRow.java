package org.interlend.console.my;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.borrowing.file.PatronDelivery;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.catalog.ItemStatus;
import org.interlend.institution.Library;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.HistoryEventKind;

/**
 * A request as its patron sees it.
 *
 * @param standing the status in words for patrons
 * @param file whether there is a file to open
 * @param fileEndsAt until when the patron can open it, or null
 * @param viewsLeft how often the patron can still open it, or null
 * @param heldUntil the last day on which the patron can collect it, or null
 */
public record MyRequestRow(
    long id,
    String title,
    String author,
    String standing,
    boolean file,
    Instant fileEndsAt,
    Integer viewsLeft,
    LocalDate heldUntil,
    boolean cancelable)
    implements Serializable {

  /**
   * @param file how the file is delivered, if there is one
   * @param heldUntil the last day on the hold shelf, or null
   */
  static MyRequestRow of(
      BorrowingRequest request,
      Optional<PatronDelivery> file,
      LocalDate heldUntil,
      MyLanguage language) {
    return new MyRequestRow(
        request.id(),
        request.requestedTitle(),
        request.requestedAuthor(),
        language.text(standing(request), Library.nameOf(request.pickupLibrary())),
        file.isPresent(),
        file.map(PatronDelivery::endsAt).orElse(null),
        file.map(PatronDelivery::viewsLeft).orElse(null),
        heldUntil,
        !isSentBack(request) && BorrowingAction.CANCEL_OWN.allows(request));
  }

  /** The volumes of an ended request are closed, and are not read from the database. */
  static List<BorrowedVolume> openVolumes(BorrowingRequest request) {
    return request.status().isFinal() ? List.of() : request.openVolumes();
  }

  /** The items are sent back, because they were not collected or are not wanted any more. */
  private static boolean isSentBack(BorrowingRequest request) {
    List<BorrowedVolume> open = openVolumes(request);
    return open.stream().anyMatch(volume -> volume.status().isHere())
        && open.stream().noneMatch(volume -> volume.onLoan() || volume.isForPatron());
  }

  /** What happened before staff opened the request again does not count. */
  private static boolean wasNotCollected(BorrowingRequest request) {
    Instant again =
        Stream.of(HistoryEventKind.REACTIVATED, HistoryEventKind.REACTIVATED_ON_LOAN)
            .flatMap(kind -> Stream.ofNullable(request.past().last(kind, null)))
            .max(Comparator.naturalOrder())
            .orElse(null);
    return openVolumes(request).stream()
        .filter(volume -> volume.status() == VolumeStatus.RECEIVED)
        .map(volume -> request.past().last(HistoryEventKind.ITEM_NOT_COLLECTED, volume.barcode()))
        .anyMatch(missed -> missed != null && (again == null || missed.isAfter(again)));
  }

  /** Whether an item waits for the patron, or is on its way to the pickup library. */
  static boolean isToBeCollected(BorrowingRequest request) {
    return openVolumes(request).stream().anyMatch(BorrowedVolume::collectable);
  }

  private static String standing(BorrowingRequest request) {
    if (isSentBack(request)) {
      if (wasNotCollected(request)) {
        return "standing.notCollected";
      }
      return request.isCopy() ? "standing.canceled" : "standing.sentBack";
    }
    if (isToBeCollected(request)) {
      return collection(request);
    }
    return switch (request.status()) {
      case REQUEST_SENT_TO_PARTNER,
          CONDITIONAL,
          CONDITIONAL_ACCEPTED,
          WILL_SUPPLY,
          REJECTED_BY_PARTNER ->
          "standing.asked";
      case SHIPPED_PHYSICALLY, SHIPPED_DIGITALLY -> "standing.underWay";
      case PHYSICALLY_RECEIVED_BY_LIBRARY, RECEIVED_NOT_FOR_LOAN -> "standing.ready";
      case DIGITALLY_RECEIVED_BY_LIBRARY -> "standing.file";
      case REQUEST_COMPLETED ->
          request.format() == RequestFormat.DIGITAL ? "standing.file" : "standing.done";
      case CANCELED_BY_PARTNER, CANCELED_BY_PATRON, CANCELED_BY_STAFF -> "standing.canceled";
      case EXPIRED -> "standing.expired";
      case RETURNED_BY_PATRON, RETURNED_ITEM_TO_PARTNER -> "standing.returned";
      case LOST_COMMUNICATED, DAMAGED_COMMUNICATED, DECLARED_LOST_BY_PARTNER -> "standing.desk";
      case RENEW_REQUESTED, MEDIATED_PATRON_RENEWAL -> "standing.renewal";
      case RECALLED_BY_PARTNER -> "standing.recalled";
      case LOANED_ITEM_TO_PATRON, RENEWED_BY_PARTNER, RENEW_REQUEST_NOT_ACCEPTED, OVERDUE_REQUEST ->
          "standing.onLoan";
    };
  }

  private static boolean isInTransit(BorrowedVolume volume) {
    return volume.item().filter(item -> item.status() == ItemStatus.IN_TRANSIT).isPresent();
  }

  private static String collection(BorrowingRequest request) {
    List<BorrowedVolume> there =
        request.openVolumes().stream()
            .filter(volume -> volume.collectable() && !isInTransit(volume))
            .toList();
    if (there.isEmpty()) {
      return "standing.underWay";
    }
    return there.stream().anyMatch(BorrowedVolume::forLoan)
        ? "standing.ready"
        : "standing.readyHere";
  }
}
