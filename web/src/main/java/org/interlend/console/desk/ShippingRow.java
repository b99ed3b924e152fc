package org.interlend.console.desk;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.interlend.catalog.ItemStatus;
import org.interlend.circulation.shelving.MoveStatus;
import org.interlend.console.ConsoleTexts;
import org.interlend.console.requests.RequestNotes.Line;
import org.interlend.lending.request.LendingRequest;
import org.interlend.partners.RequestFormat;
import org.interlend.staff.PatronDataVisibility;

/**
 * A lending request in the shipping list.
 *
 * @param request its key
 * @param copy whether a copy on paper is sent
 * @param where where the item is, as a sentence
 * @param here whether the item is at the current desk
 * @param warning warnings for staff, or null
 * @param notes about the request
 */
public record ShippingRow(
    long request,
    String title,
    String author,
    String barcode,
    String callNumber,
    String externalId,
    String partner,
    RequestFormat format,
    boolean copy,
    String where,
    boolean here,
    Instant since,
    Instant neededBefore,
    String warning,
    List<Line> notes)
    implements Serializable {

  static ShippingRow of(
      LendingRequest request, List<Line> notes, PatronDataVisibility sees, ConsoleTexts texts) {
    boolean here = request.item().status() == ItemStatus.IN_PROCESS && !isOnItsWay(request);
    return new ShippingRow(
        request.id(),
        request.requestedTitle(),
        request.requestedAuthor(),
        request.barcode(),
        request.requested().callNumber(),
        request.externalId(),
        request.partner().name(),
        request.format(),
        request.isCopy(),
        where(request, texts),
        here,
        request.createdAt(),
        request.neededBefore(),
        sees.about(request, request.staffWarning(texts.locale())),
        notes);
  }

  private static String atDesk(LendingRequest request, ConsoleTexts texts) {
    String desk = request.supply().moveRequest().desk().name();
    return isOnItsWay(request)
        ? texts.desk("ship.onItsWay", desk)
        : texts.desk("ship.atDesk", desk);
  }

  /** Another desk has scanned it, and brings it. */
  private static boolean isOnItsWay(LendingRequest request) {
    return request.supply().moveRequest() != null
        && request.supply().moveRequest().status() == MoveStatus.WAITING;
  }

  private static String where(LendingRequest request, ConsoleTexts texts) {
    return switch (request.item().status()) {
      case IN_PROCESS ->
          request.supply().moveRequest() == null
              ? texts.desk("ship.at", request.item().currentLibrary().name())
              : atDesk(request, texts);
      case AVAILABLE -> texts.desk("ship.onShelf", request.item().home().location().name());
      default -> request.item().status().label(texts.locale());
    };
  }
}
