package org.interlend.libris.answering;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.interlend.WorkflowException;
import org.interlend.exchange.ExchangeReason;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.Outcome;
import org.interlend.lending.LenderAnswerSender;
import org.interlend.libris.answering.AnswerTransaction.Answerable;
import org.interlend.libris.answering.AnswerTransaction.Sent;
import org.interlend.libris.client.LibrisAccount;
import org.interlend.libris.client.LibrisClient;
import org.interlend.libris.client.LibrisJournal;
import org.interlend.libris.client.LibrisPartner;
import org.interlend.libris.client.UpdateForm;
import org.interlend.libris.reading.LibrisException;
import org.interlend.libris.reading.LibrisReader;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.libris.reading.LibrisUpdateResult;
import org.interlend.message.Transmission;
import org.interlend.partners.libris.LibrisStatus;
import org.interlend.persistence.DatabaseRetry;
import org.interlend.requests.action.ActionCommand;
import org.interlend.text.Fact;
import org.interlend.text.Facts;
import org.interlend.text.Sentences;

/**
 * Answers requests in Libris. The request is read first, and the update repeats its time stamp, so
 * that an answer never meets another state than the one that was just read. The library's own step
 * is tried before the update is sent, and taken once Libris has accepted it.
 */
@Stateless
@Local(LenderAnswerSender.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LibrisAnswerSender implements LenderAnswerSender {

  /** The states in which the request waits for this library. */
  private static final Set<LibrisStatus> ANSWERABLE =
      EnumSet.of(
          LibrisStatus.SENT,
          LibrisStatus.READ,
          LibrisStatus.PASSED_ON,
          LibrisStatus.CONDITIONAL,
          LibrisStatus.CONDITION_ACCEPTED,
          LibrisStatus.WILL_SUPPLY);

  @Inject private LibrisClient client;
  @Inject private LibrisJournal journal;
  @Inject private AnswerTransaction transaction;

  @Override
  public void answer(LenderAnswer answer, ActionCommand command) {
    Answerable about = transaction.find(command.requestId());
    transaction.check(answer, command);
    Sent sent =
        update(
            about,
            lastModified ->
                UpdateForm.response(
                    lastModified, answer.response().id(), answer.text(), answer.mayReserve()));
    try {
      keep(() -> transaction.recordAnswered(about, sent, answer, command));
    } catch (RuntimeException failed) {
      recordUpdate(about, sent, failed); // Libris has the answer, whatever becomes of the own step
      throw failed;
    }
  }

  @Override
  public void markRead(ActionCommand command) {
    Answerable about = transaction.findUnread(command.requestId());
    recordUpdate(about, update(about, UpdateForm::read));
  }

  private void recordUpdate(Answerable about, Sent sent, RuntimeException failed) {
    try {
      recordUpdate(about, sent);
    } catch (RuntimeException again) {
      failed.addSuppressed(again);
    }
  }

  private void recordUpdate(Answerable about, Sent sent) {
    keep(() -> transaction.recordUpdate(about, sent));
  }

  /** Libris has accepted it and would refuse it a second time, so that staff cannot repeat it. */
  private static void keep(Runnable record) {
    DatabaseRetry.bridge(record);
  }

  @Override
  public Optional<byte[]> orderCard(long request) {
    Answerable about = transaction.find(request);
    try {
      return client.orderCard(
          account(about, about.librisPartner().sigelOf(about.number())), about.number());
    } catch (LibrisException fault) {
      throw unreachable(about, fault.why());
    }
  }

  /** An update that Libris has accepted. */
  private Sent update(Answerable about, Function<Instant, UpdateForm> form) {
    LibrisRequest now = read(about);
    if (!about.librisPartner().isOwn(now.activeLibrary()) || !isOpen(about.librisPartner(), now)) {
      throw changed(about, now, null);
    }
    UpdateForm filled = form.apply(now.lastModified());
    try {
      Transmission answer =
          client.update(account(about, now.activeLibrary()), about.number(), filled);
      return accepted(about, now, filled, answer);
    } catch (LibrisException fault) {
      throw unreachable(about, fault.why());
    }
  }

  private LibrisRequest read(Answerable about) {
    try {
      return client
          .request(account(about, about.librisPartner().sigelOf(about.number())), about.number())
          .orElseThrow(
              () ->
                  new WorkflowException(
                      ExchangeReason.BROKER_REFUSES_ANSWER,
                      about.number(),
                      Facts.of(MessageFact.LIBRIS_REQUEST_UNKNOWN.with()),
                      about.status()));
    } catch (LibrisException fault) {
      throw unreachable(about, fault.why());
    }
  }

  /** Whether a lender can still answer. */
  private static boolean isOpen(LibrisPartner librisPartner, LibrisRequest request) {
    return librisPartner.meaning(request).map(ANSWERABLE::contains).orElse(true);
  }

  private Sent accepted(
      Answerable about, LibrisRequest before, UpdateForm form, Transmission answer) {
    if (LibrisClient.isRefusal(answer)) {
      throw refused(about, before, form, answer, LibrisReader.message(answer.body()).orElse(null));
    }
    if (answer.failure().isPresent()) {
      throw failed(about, form, answer, answer.failure().get());
    }
    try {
      LibrisUpdateResult update = LibrisReader.update(answer.body());
      if (update.succeeded()) {
        LibrisRequest after = update.request();
        return new Sent(
            before, form, answer, after != null && after.isNumbered(about.number()) ? after : null);
      }
      throw refused(about, before, form, answer, update.message());
    } catch (LibrisException unreadable) {
      throw failed(about, form, answer, unreadable.why());
    }
  }

  private WorkflowException failed(
      Answerable about, UpdateForm form, Transmission answer, Fact why) {
    journal.notAccepted(
        about.librisPartner().partner(), about.number(), form, answer, Outcome.FAILED, why);
    return unreachable(about, why);
  }

  /**
   * What was read before may be the very state that Libris has refused, so it is read again. When
   * nothing has changed, an HTTP status without a message says that the call itself fails.
   */
  private WorkflowException refused(
      Answerable about,
      LibrisRequest before,
      UpdateForm form,
      Transmission answer,
      String message) {
    Fact why = reason(answer, message);
    journal.notAccepted(
        about.librisPartner().partner(), about.number(), form, answer, Outcome.PROBLEM, why);
    LibrisRequest now = read(about);
    return message == null && !answer.succeeded() && now.isAsIn(before)
        ? unreachable(about, why)
        : changed(about, now, message);
  }

  private static Fact reason(Transmission answer, String message) {
    if (message != null) {
      return MessageFact.LIBRIS_UPDATE_REFUSED.with(message);
    }
    return answer.succeeded()
        ? MessageFact.LIBRIS_REQUEST_CHANGED.with()
        : MessageFact.HTTP_STATUS.with(answer.status());
  }

  /** The request gets the state that it has in Libris, and staff decide again. */
  private WorkflowException changed(Answerable about, LibrisRequest now, String message) {
    transaction.reportState(about, now);
    return new WorkflowException(
        ExchangeReason.BROKER_REFUSES_ANSWER,
        about.number(),
        message == null
            ? Facts.of(MessageFact.LIBRIS_REQUEST_CHANGED.with())
            : Sentences.ended(message),
        now.status().shown());
  }

  private static LibrisAccount account(Answerable about, String sigel) throws LibrisException {
    return about.librisPartner().account(sigel);
  }

  private static WorkflowException unreachable(Answerable about, Fact why) {
    return new WorkflowException(ExchangeReason.BROKER_NOT_REACHED, about.number(), Facts.of(why));
  }
}
