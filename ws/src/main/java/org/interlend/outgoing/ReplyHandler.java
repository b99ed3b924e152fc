package org.interlend.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.exchange.outbox.NewOutgoing;
import org.interlend.lending.LendingWorkflow;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/** Updates the request after the partner has answered or could not be reached. */
@ApplicationScoped
class ReplyHandler {

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;

  /**
   * @throws org.interlend.WorkflowProblem when the request refuses the answer
   */
  void answered(MessageDelivery delivery, PartnerReply answer) {
    if (answer.renewal() != null) {
      borrowing.renewalAnswered(answer.renewal());
    } else if (answer.reportsProblem()) {
      refused(delivery, answer.said());
    }
  }

  /**
   * @param said the partner's problem
   */
  void refused(MessageDelivery delivery, Fact said) {
    notTold(delivery, Facts.of(said), true);
  }

  void undelivered(MessageDelivery delivery, Facts result) {
    notTold(delivery, result, false);
  }

  /**
   * @param refused whether the partner has refused the message, otherwise it did not get it
   */
  private void notTold(MessageDelivery delivery, Facts result, boolean refused) {
    String why = result.reference();
    NewOutgoing about = delivery.claimed().about();
    switch (about.kind()) {
      case RENEW_ITEM -> borrowing.renewalUndelivered(about, why);
      case RECEIVED, CHECKED_OUT, CHECKED_IN, EXTENDED, RETURNED ->
          borrowing.notReported(about, refused, why);
      default -> {
        if (refused) {
          lending.refusedByBroker(about, why);
        } else {
          lending.undelivered(about, why);
        }
      }
    }
  }
}
