package org.interlend.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.lending.LendingWorkflow;
import org.interlend.requests.FailedMessage;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/** Updates the request after the partner has answered or could not be reached. */
@ApplicationScoped
class ReplyHandler {

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;

  /**
   * @throws org.interlend.WorkflowException when the request refuses the answer
   */
  void answered(DeliveryTask delivery, PartnerReply answer) {
    if (answer.renewal() != null) {
      borrowing.renewalAnswered(delivery.claimed().about(), answer.renewal());
    } else if (answer.reportsProblem()) {
      refused(delivery, answer.said());
    }
  }

  /**
   * @param said the partner's problem
   */
  void refused(DeliveryTask delivery, Fact said) {
    failed(new FailedMessage(delivery.claimed().about(), true, Facts.of(said)));
  }

  void undelivered(DeliveryTask delivery, Facts result) {
    failed(new FailedMessage(delivery.claimed().about(), false, result));
  }

  private void failed(FailedMessage message) {
    switch (message.about().kind().side()) {
      case BORROWING -> borrowing.failed(message);
      case LENDING -> lending.failed(message);
    }
  }
}
