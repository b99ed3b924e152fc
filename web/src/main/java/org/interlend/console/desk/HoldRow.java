package org.interlend.console.desk;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.interlend.catalog.ItemHome;
import org.interlend.circulation.Hold;
import org.interlend.circulation.HoldStatus;
import org.interlend.staff.PatronView;

/**
 * A hold as lists show it.
 *
 * @param patron null once the hold is anonymous
 * @param patronId null as well where it may not be read
 * @param library where it is collected
 * @param returnTo code of the partner a borrowed item came from, or null for an own one
 * @param heldUntil the last day it is kept, or null while it is not on the shelf
 */
public record HoldRow(
    long id,
    String barcode,
    String title,
    String patron,
    String patronId,
    String library,
    HoldStatus status,
    String returnTo,
    Instant placedAt,
    Instant onShelfSince,
    LocalDate heldUntil)
    implements Serializable {

  /** What a tick in this row says. */
  public String tick() {
    return id + "|" + barcode;
  }

  public static HoldRow of(Hold hold, PatronView sees) {
    return new HoldRow(
        hold.id(),
        hold.item().barcode(),
        hold.item().title(),
        sees.name(hold.patron()),
        sees.primaryId(hold.patron()),
        hold.pickupLibrary().name(),
        hold.status(),
        hold.item().home() instanceof ItemHome.Partner partner ? partner.code() : null,
        hold.placedAt(),
        hold.onShelfSince(),
        hold.heldUntil());
  }
}
