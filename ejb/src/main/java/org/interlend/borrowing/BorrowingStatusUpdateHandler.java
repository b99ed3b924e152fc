package org.interlend.borrowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.interlend.borrowing.receiving.BorrowingStatusUpdate;
import org.interlend.borrowing.receiving.BorrowingStatusUpdate.State;
import org.interlend.borrowing.receiving.PaperCopyHandler;
import org.interlend.borrowing.receiving.ReportedLenderRecorder;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.search.BorrowingSearchIndex;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.interlend.requests.broker.BrokerStatus;
import org.interlend.requests.broker.RemoteLibrary;

/**
 * Takes what brokers tell of announced requests: who lends, and how the request stands at the
 * broker. From the moment the item is here, the library's own steps decide the status, and the
 * broker's is only kept.
 */
@ApplicationScoped
class BorrowingStatusUpdateHandler {

  @Inject private BorrowingRequests requests;
  @Inject private ReportedLenderRecorder lenders;
  @Inject private PaperCopyHandler paperCopies;
  @Inject private BorrowingCancellations cancellations;
  @Inject private BorrowingSearchIndex searchTerms;
  @Inject private Clock clock;

  /**
   * @return whether anything changed
   */
  boolean take(BorrowingStatusUpdate update) {
    BorrowingRequest request = update.request();
    boolean moves = moves(request, update.state());
    RequestWarningKind[] settled =
        RequestWarningKind.settledByStatus(request.warnings(), update.state() != State.UNKNOWN);
    if (!request.differsFrom(update.broker())
        && !lenders.differs(request, update.lender())
        && !moves
        && settled.length == 0
        && !update.first()) {
      return false;
    }
    BrokerStatus before = request.broker().status();
    boolean another = request.remote().isAnother(update.lender().library());
    boolean late = isLate(update);
    boolean onlyKept =
        !late && update.state() != State.CANCEL_REFUSED && isFollowedWithoutWarning(request);
    requests.forceVersion(request);
    if (request.updateBrokerData(update.broker(), clock.instant())) {
      searchTerms.numberCame(request);
    }
    request.removeWarnings(settled);
    if (onlyKept) {
      lenders.kept(request, update.lender());
    } else {
      lenders.named(request, update.lender());
    }
    BrokerStatus now = request.broker().status();
    boolean changed = update.first() || !now.equals(before);
    if (moves) {
      move(request, update.state());
    } else if (late && (another || changed || !now.isKnown())) {
      warn(request, RequestWarningKind.LENDER_NAMED_AFTER_END, supplier(update));
    }
    if (changed) {
      warnOfStatus(request, update.state(), onlyKept);
    }
    return true;
  }

  private void warnOfStatus(BorrowingRequest request, State state, boolean onlyKept) {
    String words = request.broker().status().words();
    if (state == State.UNKNOWN && !onlyKept) {
      warn(request, RequestWarningKind.BROKER_STATUS_UNKNOWN, words);
    } else if (state == State.CANCEL_REFUSED) {
      warn(request, RequestWarningKind.CANCEL_REFUSED, null);
    } else if (isTakenBack(request.status(), state)) {
      warn(request, takenBack(state), words);
    }
  }

  /**
   * Whether a status at the broker concerns the request: each one while it goes on. Once it ended
   * without an item, only that the item may still come, and then what becomes of that.
   */
  static boolean concerns(BorrowingRequest request, State state) {
    BorrowingStatus now = request.status();
    return !now.isFinal()
        || now.isCanceled()
            && (state.supplies()
                || state == State.CANCEL_REFUSED
                || RequestWarningKind.isFollowedAfterEnd(request.warnings())
                || isFollowedWithoutWarning(request));
  }

  /**
   * Whether staff know that the item of a request that has ended may still come. What follows is
   * kept without a word to them until the broker says that again: it is news after other news.
   */
  private static boolean isFollowedWithoutWarning(BorrowingRequest request) {
    return request.status().isCanceled()
        && !RequestWarningKind.isFollowedAfterEnd(request.warnings())
        && RequestWarningKind.isEndDismissed(request.past());
  }

  /**
   * Whether a library supplies it after it ended without an item: by the status, or because a
   * message without one names another lender. With a status, the library may only have been asked.
   */
  static boolean isLate(BorrowingStatusUpdate update) {
    BorrowingRequest request = update.request();
    return request.status().isCanceled()
        && !update.first()
        && (update.state().supplies()
            || update.state() == State.UNCHANGED
                && request.remote().isAnother(update.lender().library()));
  }

  /** Who supplies it, as far as is known; else null. */
  private static String supplier(BorrowingStatusUpdate update) {
    return Optional.ofNullable(update.lender().library())
        .or(update.request()::lender)
        .map(RemoteLibrary::label)
        .orElse(null);
  }

  /** Whether the broker has called it shipped, and now says that it is not. */
  static boolean isTakenBack(BorrowingStatus now, State state) {
    return answered(state).isPresent() && now.isAwaited() && !now.isAnnounced();
  }

  /** One warning whatever it says instead, which goes when it is called shipped again. */
  static RequestWarningKind takenBack(State state) {
    return state == State.NOT_SUPPLIED
        ? RequestWarningKind.NOT_SUPPLIED
        : RequestWarningKind.NO_LONGER_SHIPPED;
  }

  /** Whether the state leads to another status. */
  static boolean moves(BorrowingRequest request, State state) {
    BorrowingStatus now = request.status();
    Optional<BorrowingStatus> answered = answered(state);
    if (answered.isPresent()) {
      return now.isAnnounced() && now != answered.get();
    }
    return switch (state) {
      case SHIPPED -> now.isAnnounced() || now == BorrowingStatus.EXPIRED;
      case COPY_AVAILABLE, COPY_SUPPLIED ->
          (now.isAwaited() || now == BorrowingStatus.EXPIRED) && request.isCopy();
      case CANCELED -> now.isAwaited();
      default -> false;
    };
  }

  /** The status of an announced request that the state stands for. */
  private static Optional<BorrowingStatus> answered(State state) {
    return Optional.ofNullable(
        switch (state) {
          case OPEN -> BorrowingStatus.REQUEST_SENT_TO_PARTNER;
          case WILL_SUPPLY -> BorrowingStatus.WILL_SUPPLY;
          case CONDITIONAL -> BorrowingStatus.CONDITIONAL;
          case CONDITIONAL_ACCEPTED -> BorrowingStatus.CONDITIONAL_ACCEPTED;
          case NOT_SUPPLIED -> BorrowingStatus.REJECTED_BY_PARTNER;
          default -> null;
        });
  }

  private void move(BorrowingRequest request, State state) {
    switch (state) {
      case SHIPPED ->
          request.sent(request.eventOfBroker(clock.instant(), HistoryEventKind.SHIPMENT_REPORTED));
      case COPY_AVAILABLE -> paperCopies.arrived(request, request.partner().actor());
      case COPY_SUPPLIED ->
          paperCopies.kept(request, HistoryEventKind.COPY_SUPPLIED, request.partner().actor());
      case CANCELED -> cancellations.atBroker(request);
      default -> {
        request.answered(
            answered(state).orElseThrow(),
            request.eventOfBroker(clock.instant(), HistoryEventKind.BROKER_ANSWERED));
        attention(state).ifPresent(kind -> warn(request, kind, null));
      }
    }
  }

  private static Optional<RequestWarningKind> attention(State state) {
    return Optional.ofNullable(
        switch (state) {
          case NOT_SUPPLIED -> RequestWarningKind.NOT_SUPPLIED;
          case CONDITIONAL -> RequestWarningKind.MAY_BE_RESERVED;
          default -> null;
        });
  }

  private void warn(BorrowingRequest request, RequestWarningKind kind, String detail) {
    request.warnStaff(RequestWarning.of(kind, clock.instant()).detail(detail));
  }
}
