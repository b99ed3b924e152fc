package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.interlend.borrowing.AnnounceRequest;
import org.interlend.borrowing.Announced;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.ncip.Call;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.wire.Element;
import org.interlend.partners.Format;

/**
 * RequestItem: a broker announces what it looks for on behalf of a patron of ours (Z39.83-1,
 * Request Item).
 */
@ApplicationScoped
class RequestItemService implements NcipService {

  @Inject private BorrowingWorkflow workflow;

  @Override
  public String name() {
    return "RequestItem";
  }

  @Override
  public ServiceAnswer handle(Call call) {
    Announced done = workflow.announce(command(call));
    return new ServiceAnswer(
        content(call, done), done.requestId(), null, done.replay(), done.warnings());
  }

  private static AnnounceRequest command(Call call) {
    Element request = call.request();
    Element item = request.child("ItemOptionalFields").orElse(WantedElements.NOTHING);
    return new AnnounceRequest(
        call.partner().code(),
        request
            .text("RequestId", "RequestIdentifierValue")
            .orElseGet(() -> UUID.randomUUID().toString()),
        request.text("UserId", "UserIdentifierValue").orElse(null),
        WantedElements.wanted(item, null),
        format(call),
        WantedElements.evidence(request, item),
        request.text("PickupLocation").orElse(null),
        call.endOfDay("NeedBeforeDate").orElse(null));
  }

  /** The standard's types are things; the others are what brokers send in their place. */
  private static Format format(Call call) {
    return switch (call.request().text("RequestType").orElse("").toLowerCase(Locale.ROOT)) {
      case "digital" -> Format.DIGITAL;
      case "physical", "loan", "hold", "page", "stack retrieval" -> Format.PHYSICAL;
      case "non-returnable copy", "non-returnable" -> call.partner().accept().nonReturnable();
      default -> null;
    };
  }

  private static List<Element> content(Call call, Announced done) {
    Element request = call.request();
    List<Element> content = new ArrayList<>();
    content.add(call.requestId(done.requestId()));
    request.child("UserId").ifPresent(content::add);
    content.add(Element.of("RequestType", request.text("RequestType").orElse("Loan")));
    content.add(Element.of("RequestScopeType", request.text("RequestScopeType").orElse("Item")));
    return content;
  }
}
