package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.lending.LendingStatusUpdate.State;
import org.interlend.lending.locate.ItemAllocation;
import org.interlend.lending.locate.RequestItemHandler;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.search.LendingSearchIndex;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.broker.BrokerStatus;
import org.interlend.requests.reason.StatedReason;

/**
 * Takes what brokers tell of lending requests. Before anything is shipped, an answer that was given
 * at the broker moves the request, once; afterwards the library's own steps decide its status, and
 * the broker's is only kept.
 */
@ApplicationScoped
class LendingStatusUpdateHandler {

  @Inject private LendingRequests requests;
  @Inject private RequestItemHandler requestItemHandler;
  @Inject private ItemAllocation itemAllocation;
  @Inject private LendingCancellations cancellations;
  @Inject private LendingSearchIndex searchTerms;
  @Inject private Clock clock;

  /**
   * @return whether anything changed
   */
  boolean take(LendingStatusUpdate update) {
    LendingRequest request = update.request();
    boolean again = update.asksAgain(clock.instant());
    boolean another = request.status().isOpen() && update.isForAnother();
    boolean news = again || update.isNews();
    RequestWarningKind[] settled =
        RequestWarningKind.settledByStatus(request.warnings(), update.state() != State.UNKNOWN);
    if (!request.differsFrom(update.broker())
        && !again
        && !another
        && settled.length == 0
        && !moves(request, update.state(), news)) {
      return false;
    }
    BrokerStatus before = request.broker().status();
    requests.forceVersion(request);
    if (request.updateBrokerData(update.broker(), clock.instant())) {
      searchTerms.numberCame(request);
    }
    request.removeWarnings(settled);
    if (again) {
      requestItemHandler.askAgain(request, update.asked());
    } else if (another) {
      requestItemHandler.askAnother(request, update.asked());
    }
    if (moves(request, update.state(), news)) {
      move(request, update.state());
    }
    if (!request.broker().status().equals(before)) {
      warning(request, update.state()).ifPresent(kind -> warn(request, kind));
    }
    return true;
  }

  /** Notes who answered the request at the broker, and what. */
  void answered(LendingRequest request, String answer, Actor by) {
    requests.forceVersion(request);
    request.note(
        HistoryEvent.of(clock.instant(), HistoryEventKind.ANSWERED_AT_BROKER, by).detail(answer));
  }

  /**
   * Whether the state leads to another status.
   *
   * @param changed whether the broker says it for the first time; else what staff have done since
   *     stays
   */
  static boolean moves(LendingRequest request, State state, boolean changed) {
    if (!request.status().isOpen()) {
      return false;
    }
    Optional<LendingStatus> answered = answered(state);
    return answered.isPresent()
        ? changed && request.status() != answered.get()
        : state == State.REJECTED || state == State.CANCELED;
  }

  private static Optional<LendingStatus> answered(State state) {
    return Optional.ofNullable(
        switch (state) {
          case CONDITIONAL -> LendingStatus.CONDITIONAL;
          case CONDITIONAL_ACCEPTED -> LendingStatus.CONDITIONAL_ACCEPTED;
          case WILL_SUPPLY -> LendingStatus.WILL_SUPPLY;
          default -> null;
        });
  }

  private void move(LendingRequest request, State state) {
    Actor by = request.partner().actor();
    switch (state) {
      case REJECTED -> cancellations.reject(request, StatedReason.NONE, by);
      case CANCELED -> cancellations.cancel(request, StatedReason.NONE, by);
      default -> {
        itemAllocation.release(request);
        request.answered(
            answered(state).orElseThrow(),
            request.eventOfBroker(clock.instant(), HistoryEventKind.BROKER_ANSWERED));
      }
    }
  }

  private static Optional<RequestWarningKind> warning(LendingRequest request, State state) {
    return Optional.ofNullable(
        switch (state) {
          case UNKNOWN -> RequestWarningKind.BROKER_STATUS_UNKNOWN;
          case SHIPPED -> request.status().isOpen() ? RequestWarningKind.SHIPPED_AT_BROKER : null;
          default -> null;
        });
  }

  private void warn(LendingRequest request, RequestWarningKind kind) {
    request.warnStaff(
        RequestWarning.of(kind, clock.instant()).detail(request.broker().status().words()));
  }
}
