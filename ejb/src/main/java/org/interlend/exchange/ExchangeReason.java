package org.interlend.exchange;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why a step about messages is refused. */
public enum ExchangeReason implements RefusalReason {
  UNKNOWN_MESSAGE(ProblemKind.UNKNOWN_REQUEST, Subject.REQUEST),
  NOTHING_TO_HANDLE(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  ATTEMPT_OF_STAFF(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  SENDER_NOT_AUTHENTICATED(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  SENDER_INACTIVE(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  DATE_UNREADABLE(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  TEXT_NOT_STORED(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  PIN_NOT_STORED(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  FILE_NOT_STORED(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  PROTOCOL_WITHOUT_PROCESSING(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  REFUSAL_IS_FINAL(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  PARTNER_WENT_ON(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  UNKNOWN_OUTGOING(ProblemKind.UNKNOWN_REQUEST, Subject.REQUEST),
  OUTGOING_CANNOT_BECOME(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  LATER_MESSAGE_SENT(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST),
  NO_BASE64(ProblemKind.INVALID_DATA, Subject.FILE),
  NO_VISIBLE_ITEM(ProblemKind.UNKNOWN_ITEM, Subject.ITEM),
  PATRON_MISSING(ProblemKind.MISSING_DATA, Subject.PATRON),
  BROKER_REFUSES_ANSWER(ProblemKind.BROKER_REFUSED, Subject.REQUEST),
  BROKER_NOT_REACHED(ProblemKind.BROKER_UNREACHABLE, Subject.REQUEST),
  NO_ANSWERS_TO_BROKER(ProblemKind.ILLEGAL_MOVE, Subject.REQUEST);

  private final Problem problem;

  ExchangeReason(ProblemKind kind, Subject about) {
    problem = new Problem(kind, about);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
