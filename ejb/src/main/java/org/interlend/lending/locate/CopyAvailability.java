package org.interlend.lending.locate;

import java.time.Instant;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.LocalItem;

/**
 * Whether a copy is available for a loan to a partner.
 *
 * @param free whether it is on its shelf, has no hold or request, and may leave the library
 * @param stays whether it may never leave the library
 * @param wanted whether a patron has a hold on it, or it is being prepared for another request
 * @param dueAt when its loan ends; null when it is not on loan
 */
public record CopyAvailability(boolean free, boolean stays, boolean wanted, Instant dueAt) {

  static CopyAvailability of(LocalItem item, boolean stays, boolean wanted, Instant dueAt) {
    boolean free = item.status() == ItemStatus.AVAILABLE && !wanted && !stays;
    return new CopyAvailability(free, stays, wanted, dueAt);
  }
}
