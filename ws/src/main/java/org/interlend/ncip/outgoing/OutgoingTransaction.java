package org.interlend.ncip.outgoing;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.interlend.Settings;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.exchange.Direction;
import org.interlend.exchange.ExchangeRecord;
import org.interlend.exchange.Journal;
import org.interlend.exchange.NewOutgoing;
import org.interlend.exchange.Outbox;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.OutgoingKind;
import org.interlend.exchange.Protocol;
import org.interlend.exchange.Taken;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.ncip.PartnerDays;
import org.interlend.ncip.wire.Secrets;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;

/**
 * What happens before and after a message is sent, each in one transaction: the line in the
 * journal, the state of the message and what the answer does to the request are kept together.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutgoingTransaction {

  /** Time to send a message and to deal with its answer, in time-outs. */
  private static final int LEASE = 3;

  @Inject private Outbox outbox;
  @Inject private Journal journal;
  @Inject private Partners partners;
  @Inject private Institutions institutions;
  @Inject private BorrowingWorkflow borrowing;

  private final Duration lease = Settings.outboxTimeout().multipliedBy(LEASE);

  /** The message to be sent next, written down before it is sent. */
  public Optional<Letter> take() {
    return outbox.take(lease).map(this::letter);
  }

  private Letter letter(Taken taken) {
    Partner partner = partners.find(taken.about().partner()).orElse(null);
    Institution us = institutions.find().orElse(null);
    String obstacle = obstacle(taken, partner, us);
    if (obstacle != null) {
      return Letter.undeliverable(taken, obstacle);
    }
    byte[] message = taken.payload();
    if (message == null) {
      message = OutgoingMessage.write(taken.about(), partner, us);
      outbox.keep(taken, message);
    }
    return new Letter(taken, partner.ncipUrl(), message, PartnerDays.of(partner, us), null);
  }

  private String obstacle(Taken taken, Partner partner, Institution us) {
    NewOutgoing about = taken.about();
    if (us == null) {
      return "The institution has not been entered yet";
    }
    if (partner == null) {
      return "There is no partner with the code " + about.partner();
    }
    if (!partner.active()) {
      return "The partner %s is inactive".formatted(partner.code());
    }
    if (partner.ncipUrl() == null) {
      return "The partner %s has no NCIP URL".formatted(partner.code());
    }
    if (BrokerLine.address(partner.ncipUrl()).isEmpty()) {
      return "The NCIP URL of the partner %s is no address of the web: %s"
          .formatted(partner.code(), partner.ncipUrl());
    }
    if (about.kind() == OutgoingKind.RENEW_ITEM && about.patron() == null) {
      return "The message cannot be written without a patron";
    }
    if (outbox.hopeless(taken)) {
      return "The message was sent, but its answer could not be dealt with; see the server's log";
    }
    return null;
  }

  /**
   * The partner has answered.
   *
   * @throws org.interlend.WorkflowProblem when the request cannot take the answer up
   */
  public void delivered(Letter letter, Transmission sent, Answer answer) {
    journal.record(record(letter, sent, answer));
    if (outbox.delivered(letter.taken(), answer.sentence()) && answer.renewal() != null) {
      borrowing.renewalAnswered(answer.renewal());
    }
  }

  /** The partner has answered, and the request has no use for it: staff must look. */
  public void deliveredInVain(Letter letter, Transmission sent, Answer answer, String why) {
    journal.record(record(letter, sent, answer));
    outbox.giveUp(
        letter.taken(), "The partner answered: %s. But: %s".formatted(answer.sentence(), why));
  }

  /** This try has failed; it was the last one, perhaps. */
  public void missed(Letter letter, Transmission sent, String why) {
    journal.record(record(letter, sent, Outcome.FAILED, null, why, List.of()));
    if (outbox.missed(letter.taken(), why)) {
      tellRequest(letter, why);
    }
  }

  /** It cannot be sent at all. */
  public void giveUp(Letter letter) {
    if (outbox.giveUp(letter.taken(), letter.obstacle())) {
      tellRequest(letter, letter.obstacle());
    }
  }

  /** The same without a word to the request, which would not hear it. */
  public void giveUpQuietly(Letter letter, String why) {
    outbox.giveUp(letter.taken(), why);
  }

  private void tellRequest(Letter letter, String why) {
    if (letter.isRenewal()) {
      borrowing.renewalUndelivered(letter.partner(), letter.taken().about().itemId(), why);
    }
  }

  private static ExchangeRecord record(Letter letter, Transmission sent, Answer answer) {
    return record(
        letter,
        sent,
        answer.refused() ? Outcome.PROBLEM : Outcome.SUCCESS,
        answer.problemType(),
        answer.sentence(),
        answer.warnings());
  }

  private static ExchangeRecord record(
      Letter letter,
      Transmission sent,
      Outcome outcome,
      String problemType,
      String explanation,
      List<String> warnings) {
    return new ExchangeRecord(
        sent.at(),
        Direction.OUT,
        Protocol.NCIP2_HTTP,
        letter.partner(),
        letter.service(),
        outcome,
        problemType,
        explanation,
        warnings,
        sent.millis(),
        letter.taken().about().requestId(),
        letter.taken().about().itemId(),
        sent.peer(),
        Secrets.mask(letter.message()),
        Secrets.mask(sent.answer()));
  }
}
