package org.interlend.outgoing;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.interlend.exchange.Direction;
import org.interlend.exchange.ExchangeRecord;
import org.interlend.exchange.ExchangeRecord.Numbers;
import org.interlend.exchange.ExchangeRecord.Result;
import org.interlend.exchange.Journal;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.outbox.ClaimedMessage;
import org.interlend.exchange.outbox.OutboxDelivery;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.message.Transmission;
import org.interlend.operator.OperatorSetting;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/**
 * The steps before and after a message is sent, each in one transaction: the journal line, the
 * outbox message and the changes of the request commit together.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutgoingTransaction {

  private static final Logger LOG = System.getLogger(OutgoingTransaction.class.getName());

  /**
   * The lease of a claimed message, in multiples of the timeout: time to send it and to process the
   * answer.
   */
  private static final int LEASE = 3;

  @Resource private SessionContext context;
  @Inject private OutboxDelivery outbox;
  @Inject private Journal journal;
  @Inject private Partners partners;
  @Inject private Institutions institutions;
  @Inject private ReplyHandler replyHandler;
  @Inject @Any private Instance<ProtocolSender> senders;

  /**
   * Claims the next message and stores its bytes before it is sent.
   *
   * @throws MessageWritingException when that fails in the database
   */
  public Optional<DeliveryTask> claim() {
    return outbox
        .claim(OperatorSetting.OUTBOX_TIMEOUT.asSpan().multipliedBy(LEASE))
        .map(this::delivery);
  }

  private DeliveryTask delivery(ClaimedMessage claimed) {
    Partner partner = partners.find(claimed.about().partner()).orElse(null);
    Institution us = institutions.find().orElse(null);
    Fact obstacle = obstacle(claimed, partner, us);
    if (obstacle != null) {
      return DeliveryTask.undeliverable(claimed, obstacle);
    }
    try {
      ProtocolSender sender = sender(partner);
      requireKindOf(partner, claimed);
      ClaimedMessage current = claimed.in(sender.protocol());
      PreparedMessage message = sender.prepare(current, partner, us);
      if (current.payload() == null) {
        outbox.keep(current, message.bytes());
      }
      return DeliveryTask.of(claimed, sender, message);
    } catch (UndeliverableException undeliverable) {
      return DeliveryTask.undeliverable(claimed, undeliverable.why());
    } catch (RuntimeException failure) {
      return unwritten(claimed, failure);
    }
  }

  /**
   * A message that cannot be written is for staff: it would otherwise be the next one for ever.
   *
   * @throws MessageWritingException when the claim is undone with the failure
   */
  private DeliveryTask unwritten(ClaimedMessage claimed, RuntimeException failure) {
    if (context.getRollbackOnly()) {
      throw new MessageWritingException(claimed, failure);
    }
    LOG.log(Level.ERROR, "The message " + claimed.id() + " of the outbox was not written", failure);
    return DeliveryTask.undeliverable(claimed, MessageFact.MESSAGE_NOT_WRITTEN.with());
  }

  /** A message could not be written; a further attempt follows. */
  public void notWritten(MessageWritingException failure) {
    LOG.log(
        Level.ERROR,
        "The message " + failure.claimed().id() + " of the outbox was not written",
        failure.getCause());
    outbox.notWritten(failure.claimed(), Facts.of(MessageFact.MESSAGE_NOT_WRITTEN.with()));
  }

  private ProtocolSender sender(Partner partner) throws UndeliverableException {
    return senders.stream()
        .filter(sender -> sender.protocol() == partner.protocol())
        .findFirst()
        .orElseThrow(
            () ->
                new UndeliverableException(
                    MessageFact.PROTOCOL_TAKES_NO_MESSAGES.with(
                        partner.code(), partner.protocol().label())));
  }

  private static void requireKindOf(Partner partner, ClaimedMessage claimed)
      throws UndeliverableException {
    if (!claimed.about().kind().isOf(partner.protocol())) {
      throw UndeliverableException.notTaken(partner);
    }
  }

  private Fact obstacle(ClaimedMessage claimed, Partner partner, Institution us) {
    if (us == null) {
      return MessageFact.INSTITUTION_MISSING.with();
    }
    if (partner == null) {
      return MessageFact.RECEIVER_UNKNOWN.with(claimed.about().partner());
    }
    if (!partner.active()) {
      return MessageFact.RECEIVER_INACTIVE.with(partner.code());
    }
    if (!outbox.isExhausted(claimed)) {
      return null;
    }
    return claimed.payload() == null
        ? MessageFact.MESSAGE_NOT_WRITTEN.with()
        : MessageFact.ANSWER_NOT_PROCESSED.with();
  }

  /**
   * The partner has answered the message.
   *
   * @throws org.interlend.WorkflowException when the request refuses the answer
   */
  public void delivered(DeliveryTask delivery, Transmission sent, PartnerReply answer) {
    journal.record(record(delivery, sent, answer));
    if (outbox.delivered(delivery.claimed(), !answer.reportsProblem(), Facts.of(answer.said()))) {
      replyHandler.answered(delivery, answer);
    }
  }

  /** The partner has accepted the message, but the request refused the answer: staff decide. */
  public void deliveredWithoutEffect(
      DeliveryTask delivery, Transmission sent, PartnerReply answer, Fact why) {
    journal.record(record(delivery, sent, answer));
    outbox.failPerhapsTold(
        delivery.claimed(),
        Facts.of(
            MessageFact.PARTNER_ANSWERED.with(),
            answer.said(),
            MessageFact.REQUEST_REFUSES_ANSWER.with(),
            why));
  }

  /** This attempt has failed; a retry follows unless it was the last one. */
  public void attemptFailed(DeliveryTask delivery, Transmission sent, Facts why) {
    journal.record(record(delivery, sent, Result.of(Outcome.FAILED, why)));
    if (outbox.attemptFailed(delivery.claimed(), why)) {
      replyHandler.undelivered(delivery, why);
    }
  }

  /** The partner cannot process it now; a retry follows unless this was the last attempt. */
  public void postponed(DeliveryTask delivery, Transmission sent, PartnerReply answer) {
    journal.record(record(delivery, sent, answer));
    if (outbox.attemptFailed(delivery.claimed(), Facts.of(answer.said()))) {
      replyHandler.undelivered(delivery, Facts.of(answer.said()));
    }
  }

  /** The partner refuses the message whatever it requests: staff decide. */
  public void refused(DeliveryTask delivery, Transmission sent, PartnerReply answer) {
    journal.record(record(delivery, sent, answer));
    if (outbox.fail(delivery.claimed(), Facts.of(answer.said()))) {
      replyHandler.refused(delivery, answer.said());
    }
  }

  /** The message cannot be sent at all. */
  public void fail(DeliveryTask delivery) {
    Facts why = Facts.of(delivery.obstacle());
    if (outbox.fail(delivery.claimed(), why)) {
      replyHandler.undelivered(delivery, why);
    }
  }

  /**
   * The partner has not accepted it, or it cannot be sent, and the request refuses the update: the
   * outbox alone shows it.
   */
  public void failQuietly(DeliveryTask delivery, Facts why) {
    outbox.fail(delivery.claimed(), why);
  }

  /** No answer came, so the partner may have got it, and the request refuses the update. */
  public void failUnanswered(DeliveryTask delivery, Facts why) {
    outbox.failPerhapsTold(delivery.claimed(), why);
  }

  private static ExchangeRecord record(
      DeliveryTask delivery, Transmission sent, PartnerReply answer) {
    return record(
        delivery,
        sent,
        new Result(
            answer.outcome(), answer.problemType(), Facts.of(answer.said()), answer.warnings()));
  }

  private static ExchangeRecord record(DeliveryTask delivery, Transmission sent, Result result) {
    OutgoingMessageContent about = delivery.claimed().about();
    return new ExchangeRecord(
        delivery.reference(),
        sent.at(),
        Direction.OUT,
        delivery.message().protocol(),
        delivery.partner(),
        delivery.message().service(),
        result,
        sent.millis(),
        new Numbers(about.requestId(), about.itemId(), about.patron()),
        sent.peer(),
        false,
        null,
        delivery.sender().masked(delivery.message().bytes()),
        delivery.sender().masked(sent.body()));
  }
}
