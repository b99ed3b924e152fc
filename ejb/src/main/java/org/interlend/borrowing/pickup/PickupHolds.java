package org.interlend.borrowing.pickup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldInput;
import org.interlend.circulation.hold.HoldTransitions;

/** Places the holds for which borrowed items are kept until their patrons collect them. */
@ApplicationScoped
public class PickupHolds {

  @Inject private HoldTransitions holdTransitions;

  /**
   * Places the hold on an item for the patron of its request.
   *
   * @return empty when there is no patron, or no item any more
   */
  public Optional<Hold> place(BorrowedVolume volume, Actor by) {
    BorrowingRequest request = volume.request();
    return volume
        .item()
        .filter(item -> request.patron() != null)
        .map(
            item ->
                holdTransitions.place(
                    new HoldInput(item, request.patron(), request.pickupLibrary(), by)));
  }
}
