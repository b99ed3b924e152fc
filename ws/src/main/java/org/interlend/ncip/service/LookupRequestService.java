package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.catalog.ItemStatus;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.ncip.wire.IdElements;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.subject.RequestSubject;
import org.interlend.subject.RequestSubject.Borrowing;
import org.interlend.subject.RequestSubject.Lending;
import org.interlend.subject.RequestSubjectResolver;

/** LookupRequest: the status of a request of this partner (Z39.83-1, Lookup Request). */
@ApplicationScoped
class LookupRequestService implements NcipService {

  @Override
  public String name() {
    return "LookupRequest";
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    String itemId = message.itemNumber().orElse(null);
    if (itemId == null) {
      message.neededRequestNumber();
    }
    RequestSubjectResolver named = message.subject();
    RequestSubject subject = named.ofRequest();
    if (subject instanceof Lending lent) {
      LendingRequest request = lent.request();
      return ServiceAnswer.about(
          request.brokerNumber(), request.barcode(), content(message, request));
    }
    if (subject instanceof Borrowing ours) {
      BorrowingRequest request = ours.request();
      return ServiceAnswer.about(request.externalId(), itemId, content(message, request, itemId));
    }
    throw named.unknownRequest();
  }

  private static List<Element> content(
      NcipRequest message, BorrowingRequest request, String itemId) {
    Element item =
        request.volumes().stream()
            .min(
                Comparator.comparing(
                    volume -> isNamed(volume, itemId) ? 0 : volume.closed() ? 2 : 1))
            .map(volume -> message.namedItemId(volume.barcode()))
            .orElse(null);
    Element user = request.patron() == null ? null : message.userId(request.patron().cardNumber());
    Element pickup =
        request.pickupLibrary() == null
            ? null
            : Element.of("PickupLocation", request.pickupLibrary().code());
    return content(
        request,
        Arrays.asList(message.requestId(request.externalId()), item, user),
        statusOf(request),
        pickup);
  }

  private static boolean isNamed(BorrowedVolume volume, String itemId) {
    return volume.barcode().equals(itemId) || volume.partnerItemId().equals(itemId);
  }

  private static List<Element> content(NcipRequest message, LendingRequest request) {
    Element item = request.barcode() == null ? null : message.namedItemId(request.barcode());
    Element user =
        request.requester() == null ? null : IdElements.user(null, null, request.requester());
    return content(
        request,
        Arrays.asList(message.requestId(request.brokerNumber()), item, user),
        statusOf(request.status()),
        null);
  }

  /**
   * @param ids of the request, its item and its user; null for what is not known
   * @param pickup or null
   */
  private static List<Element> content(
      ResourceSharingRequest<?> request, List<Element> ids, String status, Element pickup) {
    List<Element> content = new ArrayList<>(ids);
    content.add(Element.of("RequestType", typeOf(request)));
    content.add(Element.of("RequestScopeType", "Item"));
    content.add(Element.of("RequestStatusType", status));
    if (request.neededBefore() != null) {
      content.add(Element.of("NeedBeforeDate", Dates.format(request.neededBefore())));
    }
    content.add(pickup);
    content.add(Element.of("DateOfUserRequest", Dates.format(request.createdAt())));
    return content;
  }

  /** In the standard's words (scheme requesttype). */
  private static String typeOf(ResourceSharingRequest<?> request) {
    return request.format() == RequestFormat.DIGITAL || request.isCopy()
        ? "Non-returnable Copy"
        : "Loan";
  }

  /** While no copy is found, staff look further. */
  private static String statusOf(LendingStatus status) {
    return switch (status) {
      case REJECTED, CANCELLED -> "Cannot Fulfill Request";
      case EXPIRED -> "Expired";
      default -> "In Process";
    };
  }

  /** The status in the standard's words (scheme requeststatustype). */
  private static String statusOf(BorrowingRequest request) {
    return switch (request.status()) {
      case REQUEST_SENT_TO_PARTNER,
          CONDITIONAL,
          CONDITIONAL_ACCEPTED,
          WILL_SUPPLY,
          REJECTED_BY_PARTNER,
          SHIPPED_PHYSICALLY,
          SHIPPED_DIGITALLY ->
          "Requested Via ILL";
      case PHYSICALLY_RECEIVED_BY_LIBRARY, RECEIVED_NOT_FOR_LOAN ->
          isOnHoldShelf(request) ? "Available For Pickup" : "In Process";
      case CANCELED_BY_PARTNER, CANCELED_BY_PATRON, CANCELED_BY_STAFF -> "Cannot Fulfill Request";
      case EXPIRED -> "Expired";
      default -> "In Process";
    };
  }

  private static boolean isOnHoldShelf(BorrowingRequest request) {
    return request.volumes().stream()
        .flatMap(volume -> volume.item().stream())
        .anyMatch(item -> item.status() == ItemStatus.ON_HOLD_SHELF);
  }
}
