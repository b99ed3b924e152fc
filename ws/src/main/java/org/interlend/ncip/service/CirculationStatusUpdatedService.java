package org.interlend.ncip.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.ReportedCirculationStatus;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.exchange.MessageFact;
import org.interlend.ncip.NcipRequest;
import org.interlend.ncip.NcipService;
import org.interlend.ncip.ServiceAnswer;
import org.interlend.ncip.problem.ProblemType;
import org.interlend.requests.SimpleMessageResult;

/**
 * CirculationStatusUpdated: the lender reports the status of a loan. The standard has only three
 * values (Z39.83-1, 5.5.4).
 */
@ApplicationScoped
class CirculationStatusUpdatedService implements NcipService {

  @Inject private BorrowingWorkflow workflow;

  @Override
  public String name() {
    return "CirculationStatusUpdated";
  }

  @Override
  public ServiceAnswer handle(NcipRequest message) {
    String itemId = message.neededItemNumber();
    ReportedCirculationStatus update = update(message);
    BorrowedVolume volume = message.subject().borrowedVolume();
    boolean replay = workflow.handle(volume, update);
    return ServiceAnswer.of(new SimpleMessageResult(volume.request(), itemId, replay));
  }

  private static ReportedCirculationStatus update(NcipRequest message) {
    String status = message.needed("CirculationStatus");
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "renew still pending" -> ReportedCirculationStatus.RENEWAL_STILL_PENDING;
      case "item not renewed" -> ReportedCirculationStatus.RENEWAL_REFUSED;
      case "item overdue" -> ReportedCirculationStatus.OVERDUE;
      default ->
          throw message.refusal(
              ProblemType.UNKNOWN_VALUE,
              MessageFact.STATUS_UNKNOWN.with(status),
              status,
              "CirculationStatus");
    };
  }
}
