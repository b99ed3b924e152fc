package org.interlend.lending;

import java.time.Instant;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;

/**
 * How a copy stands for somebody who would borrow it through a partner.
 *
 * @param free whether it is on its shelf, for nobody else, and may leave the library
 * @param stays whether it may not leave the library at all
 * @param wanted whether somebody waits for it, or it is being made ready for somebody
 * @param dueAt when its loan ends; null when it is not on loan
 */
public record CopyAvailability(boolean free, boolean stays, boolean wanted, Instant dueAt) {

  static CopyAvailability of(LocalItem item, boolean stays, boolean wanted, Instant dueAt) {
    boolean free = item.status() == ItemStatus.AVAILABLE && !wanted && !stays;
    return new CopyAvailability(free, stays, wanted, dueAt);
  }
}
