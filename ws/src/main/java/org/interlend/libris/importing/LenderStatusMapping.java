package org.interlend.libris.importing;

import java.util.EnumSet;
import java.util.Set;
import org.interlend.lending.LendingStatusUpdate.State;
import org.interlend.libris.client.LibrisPartner;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.partners.libris.LibrisStatus;

/** What the status of a request in Libris means for the lender. */
public final class LenderStatusMapping {

  /** The states in which a request that is not known yet is to be processed. */
  private static final Set<State> BEGUN =
      EnumSet.of(State.UNCHANGED, State.CONDITIONAL_ACCEPTED, State.WILL_SUPPLY, State.UNKNOWN);

  private LenderStatusMapping() {}

  /** A request that has gone on to another library of the chain is no longer for this one. */
  public static State of(LibrisPartner librisPartner, LibrisRequest request) {
    State state = librisPartner.meaning(request).map(LenderStatusMapping::of).orElse(State.UNKNOWN);
    boolean elsewhere =
        request.activeLibrary() != null && !librisPartner.isOwn(request.activeLibrary());
    return elsewhere && state != State.CANCELED ? State.REJECTED : state;
  }

  static boolean isBegun(State state) {
    return BEGUN.contains(state);
  }

  static State of(LibrisStatus status) {
    return switch (status) {
      case SENT, READ, PASSED_ON, CANCEL_REFUSED -> State.UNCHANGED;
      case CONDITIONAL -> State.CONDITIONAL;
      case CONDITION_ACCEPTED -> State.CONDITIONAL_ACCEPTED;
      case WILL_SUPPLY -> State.WILL_SUPPLY;
      case SHIPPED -> State.SHIPPED;
      case UNFILLED -> State.REJECTED;
      case CANCELED -> State.CANCELED;
    };
  }
}
