package org.interlend.exchange.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.exchange.Exchange;
import org.interlend.exchange.ExchangeReason;
import org.interlend.exchange.Journal;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.ReprocessingCommand;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.persistence.TransactionTemplate;

/**
 * Staff have refused messages processed once more, after they have corrected the cause. The partner
 * is not told: it believes that the message failed, and gets the answer of a success when it
 * repeats it.
 */
@ApplicationScoped
public class MessageReprocessing {

  @Inject private Journal journal;
  @Inject private Partners partners;
  @Inject private ProtocolRegistry protocols;
  @Inject private TransactionTemplate transaction;

  /** Why staff cannot have the message processed; empty when they can. */
  public Optional<WorkflowException> obstacle(Exchange message) {
    if (!message.isRefused()) {
      return problem(ExchangeReason.NOTHING_TO_HANDLE, message);
    }
    if (message.originalId() != null) {
      return problem(ExchangeReason.ATTEMPT_OF_STAFF, message, message.originalId());
    }
    if (!message.isAuthenticated()) {
      return problem(ExchangeReason.SENDER_NOT_AUTHENTICATED, message);
    }
    if (message.reasons().list().stream()
        .anyMatch(reason -> reason.kind().equals(MessageFact.DATE_INVALID.name()))) {
      return problem(ExchangeReason.DATE_UNREADABLE, message);
    }
    if (message.replayableText().isEmpty()) {
      return problem(ExchangeReason.TEXT_NOT_STORED, message);
    }
    Optional<Partner> partner = partners.find(message.partnerCode()).filter(Partner::active);
    if (partner.isEmpty()) {
      return problem(ExchangeReason.SENDER_INACTIVE, message, message.partnerCode());
    }
    BrokerProtocol protocol = partner.get().protocol();
    return protocols
        .processor(protocol)
        .map(processor -> processor.obstacle(message))
        .orElseGet(
            () ->
                problem(ExchangeReason.PROTOCOL_WITHOUT_PROCESSING, message, protocol.reference()));
  }

  /**
   * Processes the message in a transaction of its own. A success marks it as handled.
   *
   * @param id number of the refused message
   * @param by the account of staff
   * @return the new entry in the journal, with the answer; its outcome may be a refusal again
   * @throws WorkflowException UNKNOWN_REQUEST for an unknown number; ILLEGAL_MOVE when there is an
   *     obstacle
   */
  public Exchange process(long id, String by) {
    Exchange message = transaction.requiresNew(() -> processable(id));
    String reference =
        protocols
            .processor(partners.get(message.partnerCode()).protocol())
            .orElseThrow()
            .process(message, new ReprocessingCommand(id, by));
    return transaction.requiresNew(
        () ->
            journal
                .findByReference(reference)
                .map(MessageReprocessing::withText)
                .orElseThrow(() -> new IllegalStateException("The journal could not be written")));
  }

  /** Bytes are read when they are first asked for, which is after this transaction. */
  private static Exchange withText(Exchange entry) {
    entry.requestBody();
    entry.responseBody();
    return entry;
  }

  private Exchange processable(long id) {
    Exchange message =
        journal
            .find(id)
            .orElseThrow(() -> new WorkflowException(ExchangeReason.UNKNOWN_MESSAGE, id));
    obstacle(message).ifPresent(WorkflowException::raise);
    return message;
  }

  private static Optional<WorkflowException> problem(
      ExchangeReason reason, Exchange message, Object... more) {
    return Optional.of(new WorkflowException(reason, message.id(), more));
  }
}
