package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.interlend.WorkflowProblem;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.exchange.ExchangeReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingStatus;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Dates;
import org.interlend.ncip.wire.Element;
import org.interlend.subject.RequestSubject;
import org.interlend.subject.RequestSubject.Borrowing;
import org.interlend.subject.RequestSubject.Lending;
import org.interlend.subject.RequestSubjectResolver;
import org.interlend.subject.RequestSubjects;

/** LookupRequest: the status of a request of this partner (Z39.83-1, Lookup Request). */
@ApplicationScoped
class LookupRequestService implements NcipService {

  @Inject private RequestSubjects subjects;

  @Override
  public String name() {
    return "LookupRequest";
  }

  @Override
  public ServiceAnswer handle(NcipRequest call) {
    String itemId = call.itemNumber().orElse(null);
    if (itemId == null) {
      call.needed("RequestId", "RequestIdentifierValue");
    }
    RequestSubjectResolver named = call.subject(subjects);
    RequestSubject subject = named.ofRequest();
    if (subject instanceof Lending lent) {
      LendingRequest request = lent.request();
      return new ServiceAnswer(
          content(call, request), request.brokerNumber(), request.barcode(), false, List.of());
    }
    if (subject instanceof Borrowing ours) {
      BorrowingRequest request = ours.request();
      return new ServiceAnswer(
          content(call, request), request.externalId(), itemId, false, List.of());
    }
    throw new WorkflowProblem(ExchangeReason.NO_VISIBLE_REQUEST, call.requestNumber().orElse(null));
  }

  private static List<Element> content(NcipRequest call, BorrowingRequest request) {
    List<Element> content = new ArrayList<>();
    content.add(call.requestId(request.externalId()));
    request.volumes().stream()
        .findFirst()
        .ifPresent(volume -> content.add(call.itemId(volume.barcode())));
    if (request.patron() != null) {
      content.add(call.userId(request.patron().cardNumber()));
    }
    content.add(Element.of("RequestType", "Loan"));
    content.add(Element.of("RequestScopeType", "Item"));
    content.add(Element.of("RequestStatusType", statusOf(request.status())));
    if (request.neededBefore() != null) {
      content.add(Element.of("NeedBeforeDate", Dates.format(request.neededBefore())));
    }
    if (request.pickupLibrary() != null) {
      content.add(Element.of("PickupLocation", request.pickupLibrary().code()));
    }
    content.add(Element.of("DateOfUserRequest", Dates.format(request.createdAt())));
    return content;
  }

  private static List<Element> content(NcipRequest call, LendingRequest request) {
    List<Element> content = new ArrayList<>();
    content.add(call.requestId(request.brokerNumber()));
    if (request.barcode() != null) {
      content.add(call.itemId(request.barcode()));
    }
    content.add(Element.of("RequestType", "Loan"));
    content.add(Element.of("RequestScopeType", "Item"));
    content.add(Element.of("RequestStatusType", statusOf(request.status())));
    if (request.neededBefore() != null) {
      content.add(Element.of("NeedBeforeDate", Dates.format(request.neededBefore())));
    }
    content.add(Element.of("DateOfUserRequest", Dates.format(request.createdAt())));
    return content;
  }

  private static String statusOf(LendingStatus status) {
    return switch (status) {
      case LOCATE_FAILED, REJECTED, CANCELLED -> "Cannot Fulfill Request";
      case EXPIRED -> "Expired";
      default -> "In Process";
    };
  }

  /** The status in the standard's words (scheme requeststatustype). */
  private static String statusOf(BorrowingStatus status) {
    return switch (status) {
      case REQUEST_SENT_TO_PARTNER,
          CONDITIONAL,
          CONDITIONAL_ACCEPTED,
          WILL_SUPPLY,
          REJECTED_BY_PARTNER,
          SHIPPED_PHYSICALLY,
          SHIPPED_DIGITALLY ->
          "Requested Via ILL";
      case PHYSICALLY_RECEIVED_BY_LIBRARY, RECEIVED_NOT_FOR_LOAN -> "Available For Pickup";
      case CANCELED_BY_PARTNER, CANCELED_BY_PATRON, CANCELED_BY_STAFF, EXPIRED ->
          "Cannot Fulfill Request";
      default -> "In Process";
    };
  }
}
