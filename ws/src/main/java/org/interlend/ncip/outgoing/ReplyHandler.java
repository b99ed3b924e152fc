package org.interlend.ncip.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.exchange.NewOutgoing;
import org.interlend.exchange.OutgoingKind;
import org.interlend.lending.LendingWorkflow;

/** Updates the request after the partner has answered or could not be reached. */
@ApplicationScoped
class ReplyHandler {

  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;

  /**
   * @throws org.interlend.WorkflowProblem when the request refuses the answer
   */
  void answered(Delivery delivery, PartnerReply answer) {
    if (answer.renewal() != null) {
      borrowing.renewalAnswered(answer.renewal());
    } else if (answer.reportsProblem()) {
      refused(delivery, answer.sentence());
    }
  }

  /**
   * @param why the partner's problem as a sentence for staff
   */
  void refused(Delivery delivery, String why) {
    NewOutgoing about = delivery.claimed().about();
    if (about.kind() == OutgoingKind.RENEW_ITEM) {
      borrowing.renewalUndelivered(about.partner(), about.itemId(), why);
    } else {
      lending.refusedByBroker(about, why);
    }
  }

  /**
   * @param why a sentence for staff
   */
  void undelivered(Delivery delivery, String why) {
    NewOutgoing about = delivery.claimed().about();
    if (about.kind() == OutgoingKind.RENEW_ITEM) {
      borrowing.renewalUndelivered(about.partner(), about.itemId(), why);
    } else {
      lending.undelivered(about, why);
    }
  }
}
