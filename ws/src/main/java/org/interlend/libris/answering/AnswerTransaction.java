package org.interlend.libris.answering;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.interlend.DryRun;
import org.interlend.WorkflowException;
import org.interlend.exchange.ExchangeReason;
import org.interlend.lending.LenderAnswerSender.LenderAnswer;
import org.interlend.lending.LendingStatusUpdate;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.locate.CopyReplacement;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.libris.client.LibrisJournal;
import org.interlend.libris.client.LibrisPartner;
import org.interlend.libris.client.LibrisPartners;
import org.interlend.libris.client.UpdateForm;
import org.interlend.libris.importing.BrokerDataMapping;
import org.interlend.libris.importing.LenderStatusMapping;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.message.Transmission;
import org.interlend.partners.libris.LibrisLenderResponse;
import org.interlend.requests.action.ActionCommand;

/** The steps before and after an update is sent, each in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AnswerTransaction {

  @Inject private LendingRequests requests;
  @Inject private LendingWorkflow workflow;
  @Inject private CopyReplacement copies;
  @Inject private LibrisPartners librisPartners;
  @Inject private LibrisJournal journal;
  @Inject private DryRun dryRun;

  /**
   * A lending request of Libris.
   *
   * @param number its order number
   * @param status the status in Libris that staff have seen
   */
  record Answerable(long id, LibrisPartner librisPartner, String number, String status) {}

  /**
   * An update that Libris has accepted.
   *
   * @param before the request as it was before
   * @param after the request afterwards, or null if the answer does not contain it
   */
  record Sent(LibrisRequest before, UpdateForm form, Transmission answer, LibrisRequest after) {}

  /**
   * @throws WorkflowException UNKNOWN_REQUEST; ILLEGAL_MOVE when it is not a request of Libris, or
   *     a further volume, which Libris does not know
   */
  public Answerable find(long id) {
    LendingRequest request = requests.get(id);
    LibrisPartner librisPartner =
        librisPartners
            .find(request.partner().code())
            .filter(speaking -> LendingAction.takesAnswers(request))
            .orElseThrow(
                () ->
                    new WorkflowException(
                        ExchangeReason.NO_ANSWERS_TO_BROKER, request.externalId()));
    return new Answerable(
        id, librisPartner, request.externalId(), request.broker().status().words());
  }

  /**
   * @throws WorkflowException UNKNOWN_REQUEST; ILLEGAL_MOVE when it cannot be marked as read
   */
  public Answerable findUnread(long id) {
    LendingAction.MARK_READ.require(requests.get(id));
    return find(id);
  }

  /**
   * Takes the library's own step and rolls it back, so that Libris is told nothing that this
   * library then refuses.
   *
   * @throws WorkflowException when the step is not possible
   */
  public void check(LenderAnswer answer, ActionCommand command) {
    dryRun.of(() -> step(answer, command), changed -> null);
  }

  /** Libris has accepted the answer. */
  public void recordAnswered(
      Answerable about, Sent sent, LenderAnswer answer, ActionCommand command) {
    record(about, sent);
    step(answer, command);
    report(about, sent.after(), true);
    workflow.answered(requests.get(about.id()), answer.note(), command.by());
  }

  /** Libris has accepted an update that has no step of this library. */
  public void recordUpdate(Answerable about, Sent sent) {
    record(about, sent);
    reportState(about, sent.after());
  }

  /** The request may stand otherwise in Libris than staff have seen. */
  public void reportState(Answerable about, LibrisRequest now) {
    report(about, now, false);
  }

  private void record(Answerable about, Sent sent) {
    journal.accepted(about.librisPartner().partner(), about.number(), sent.form(), sent.answer());
  }

  private void report(Answerable about, LibrisRequest now, boolean always) {
    if (now != null) {
      workflow.update(
          new LendingStatusUpdate(
              requests.get(about.id()),
              LenderStatusMapping.of(about.librisPartner(), now),
              null,
              BrokerDataMapping.ofLoan(now, about.number()),
              always));
    }
  }

  /** The step that an answer stands for; an offer or a reservation has none but the report. */
  private void step(LenderAnswer answer, ActionCommand command) {
    LendingRequest request = requests.get(command.requestId());
    switch (answer.response()) {
      case SHIPPED -> ship(request, command);
      case RESERVED, OTHER -> requireOpen(request);
      default -> {
        requireOpen(request);
        if (!answer.mayReserve()) {
          missing(answer, request, command);
          workflow.take(LendingAction.REJECT, command.note(answer.note()));
        }
      }
    }
  }

  /** The copy that staff did not find is not chosen for the next request. */
  private void missing(LenderAnswer answer, LendingRequest request, ActionCommand command) {
    if (answer.response() == LibrisLenderResponse.MISSING
        && LendingAction.MARK_MISSING.allows(request)) {
      copies.notFound(request, command.by());
    }
  }

  /** What has been shipped already is only reported. */
  private void ship(LendingRequest request, ActionCommand command) {
    if (!request.status().isSupplied()) {
      LendingAction.SHIP.require(request);
      workflow.take(
          LendingAction.SEND_FILE.allows(request) ? LendingAction.SEND_FILE : LendingAction.SHIP,
          command);
    }
  }

  private static void requireOpen(LendingRequest request) {
    if (!request.status().isOpen()) {
      throw LendingAction.REJECT.refusal(request);
    }
  }
}
