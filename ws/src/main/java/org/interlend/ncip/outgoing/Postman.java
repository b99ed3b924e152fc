package org.interlend.ncip.outgoing;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.WorkflowProblem;
import org.interlend.ncip.Collision;
import org.interlend.ncip.wire.WireProblem;

/** Delivers one message, outside any transaction, and has done what the answer asks for. */
@ApplicationScoped
class Postman {

  /** Staff or another message may be at work on the same request. */
  private static final int TRIES = 5;

  @Inject private OutgoingTransaction transaction;
  @Inject private BrokerLine line;

  void deliver(Letter letter) {
    if (letter.obstacle() != null) {
      giveUp(letter);
      return;
    }
    Transmission sent = line.send(BrokerLine.address(letter.url()).orElseThrow(), letter.message());
    if (sent.fault() != null) {
      missed(letter, sent, sent.fault());
      return;
    }
    try {
      Optional<Answer> answer = AnswerReader.read(letter, sent.answer(), sent.contentType());
      if (answer.isPresent()) {
        delivered(letter, sent, answer.get());
      } else {
        missed(letter, sent, "The partner answered something else than was asked");
      }
    } catch (WireProblem unreadable) {
      missed(letter, sent, "The partner's answer cannot be read. " + unreadable.detail());
    }
  }

  private void delivered(Letter letter, Transmission sent, Answer answer) {
    try {
      settle(() -> transaction.delivered(letter, sent, answer));
    } catch (WorkflowProblem refused) {
      settle(() -> transaction.deliveredInVain(letter, sent, answer, refused.getMessage()));
    }
  }

  private void missed(Letter letter, Transmission sent, String why) {
    try {
      settle(() -> transaction.missed(letter, sent, why));
    } catch (WorkflowProblem refused) {
      settle(() -> transaction.giveUpQuietly(letter, why + ". " + refused.getMessage()));
    }
  }

  private void giveUp(Letter letter) {
    try {
      settle(() -> transaction.giveUp(letter));
    } catch (WorkflowProblem | EJBException refused) {
      settle(() -> transaction.giveUpQuietly(letter, letter.obstacle()));
    }
  }

  private static void settle(Runnable step) {
    for (int tries = 1; ; tries++) {
      try {
        step.run();
        return;
      } catch (EJBException failure) {
        if (tries == TRIES || !Collision.caused(failure)) {
          throw failure;
        }
      }
    }
  }
}
