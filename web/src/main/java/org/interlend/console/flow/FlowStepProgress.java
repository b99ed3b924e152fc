package org.interlend.console.flow;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interlend.Side;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.console.flow.FlowStep.Owner;
import org.interlend.exchange.Direction;
import org.interlend.exchange.Exchange;
import org.interlend.lending.request.LendingRequest;
import org.interlend.partners.Partner;
import org.interlend.partners.protocol.BrokerProtocol;

/**
 * How far a request has come in a step of its loan through the broker.
 *
 * @param message the service of the latest message that tells of it; of an awaited one the message
 *     that the broker will send; else null
 * @param toLibrary whether the broker sends that message
 * @param at when the message came or went; null for an awaited one and without any
 * @param exchange number of the message in the journal, or null
 */
public record FlowStepProgress(
    FlowStep step, State state, String message, boolean toLibrary, Instant at, Long exchange)
    implements Serializable {

  /** Where the step stands. */
  public enum State {
    /** A message tells of it. */
    TOLD,
    /** It has been taken; no message tells of it. */
    DONE,
    /** The broker's message is awaited. */
    AWAITED,
    AHEAD,
    /** The loan did without it. */
    NOT_NEEDED
  }

  /** The steps of a borrowing request; none for a broker that manages no loans by messages. */
  public static List<FlowStepProgress> of(BorrowingRequest request, List<Exchange> messages) {
    return of(
        Side.BORROWING,
        request.partner(),
        messages,
        reached(request.status()),
        awaited(request.status()));
  }

  /** The steps of a lending request; none for a broker that manages no loans by messages. */
  public static List<FlowStepProgress> of(LendingRequest request, List<Exchange> messages) {
    FlowStep reached =
        switch (request.status()) {
          case CREATED_LENDING_REQUEST,
              LOCATE_FAILED,
              CONDITIONAL,
              CONDITIONAL_ACCEPTED,
              WILL_SUPPLY,
              REJECTED,
              CANCELLED,
              EXPIRED ->
              FlowStep.LEND_ASSIGNED;
          case BEING_PROCESSED -> FlowStep.LEND_REQUESTED;
          case RETURNED_BY_PARTNER -> FlowStep.LEND_RETURNED;
          case REQUEST_COMPLETED -> FlowStep.LEND_CHECKED_IN;
          default -> FlowStep.LEND_SHIPPED;
        };
    FlowStep awaited =
        request.status().isOpen()
            ? FlowStep.LEND_SHIPPED
            : request.status().isOut() ? FlowStep.LEND_CHECKED_IN : null;
    return of(Side.LENDING, request.partner(), messages, reached, awaited);
  }

  private static FlowStep reached(BorrowingStatus status) {
    if (status == BorrowingStatus.REQUEST_COMPLETED) {
      return FlowStep.BORROW_SENT_BACK;
    }
    if (status.isAnnounced() || status.isCanceled() || status == BorrowingStatus.EXPIRED) {
      return FlowStep.BORROW_PLACED;
    }
    return switch (status) {
      case SHIPPED_PHYSICALLY, SHIPPED_DIGITALLY -> FlowStep.BORROW_SHIPPED;
      case PHYSICALLY_RECEIVED_BY_LIBRARY, DIGITALLY_RECEIVED_BY_LIBRARY ->
          FlowStep.BORROW_RECEIVED;
      case RETURNED_BY_PATRON, RETURNED_ITEM_TO_PARTNER -> FlowStep.BORROW_RENEWED;
      default -> FlowStep.BORROW_LENT;
    };
  }

  private static FlowStep awaited(BorrowingStatus status) {
    if (status.isAnnounced()) {
      return FlowStep.BORROW_RECEIVED;
    }
    return switch (status) {
      case RENEW_REQUESTED -> FlowStep.BORROW_RENEWED;
      case RETURNED_ITEM_TO_PARTNER -> FlowStep.BORROW_SENT_BACK;
      default -> null;
    };
  }

  private static List<FlowStepProgress> of(
      Side side, Partner partner, List<Exchange> messages, FlowStep reached, FlowStep awaited) {
    if (!partner.speaks(BrokerProtocol.NCIP)) {
      return List.of();
    }
    return FlowStep.of(side).stream()
        .map(step -> line(step, messages, reached.number(), awaited))
        .toList();
  }

  private static FlowStepProgress line(
      FlowStep step, List<Exchange> messages, int furthest, FlowStep awaited) {
    if (step == awaited) {
      return new FlowStepProgress(step, State.AWAITED, step.awaited(), true, null, null);
    }
    Optional<Exchange> told =
        messages.stream()
            .filter(message -> tells(message, step))
            .max(Comparator.comparing(Exchange::happenedAt));
    if (told.isPresent()) {
      Exchange message = told.get();
      return new FlowStepProgress(
          step,
          State.TOLD,
          message.service(),
          message.direction() == Direction.IN,
          message.happenedAt(),
          message.id());
    }
    State state =
        step.number() > furthest ? State.AHEAD : step.optional() ? State.NOT_NEEDED : State.DONE;
    return new FlowStepProgress(step, state, null, false, null, null);
  }

  private static boolean tells(Exchange message, FlowStep step) {
    return !message.isRefused()
        && (message.direction() == Direction.IN ? step.told() : step.sent())
            .contains(message.service());
  }

  /** Whether the broker takes the step. */
  public boolean ofBroker() {
    return step.owner() == Owner.BROKER;
  }
}
