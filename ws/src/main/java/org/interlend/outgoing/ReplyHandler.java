package org.interlend.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.lending.LendingWorkflow;
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
      borrowing.renewalAnswered(answer.renewal());
    } else if (answer.reportsProblem()) {
      refused(delivery, answer.said());
    }
  }

  /**
   * @param said the partner's problem
   */
  void refused(DeliveryTask delivery, Fact said) {
    OutgoingMessageContent about = delivery.claimed().about();
    String why = Facts.of(said).reference();
    switch (about.kind().side()) {
      case BORROWING -> borrowing.refusedByBroker(about, why);
      case LENDING -> lending.refusedByBroker(about, why);
    }
  }

  void undelivered(DeliveryTask delivery, Facts result) {
    OutgoingMessageContent about = delivery.claimed().about();
    String why = result.reference();
    switch (about.kind().side()) {
      case BORROWING -> borrowing.undelivered(about, why);
      case LENDING -> lending.undelivered(about, why);
    }
  }
}
