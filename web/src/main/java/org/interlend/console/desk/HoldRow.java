package org.interlend.console.desk;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.interlend.catalog.Home;
import org.interlend.circulation.Hold;
import org.interlend.circulation.HoldStatus;

/**
 * A hold as lists show it.
 *
 * @param library where it is collected
 * @param goesBackTo code of the partner a borrowed item came from, or null for an own one
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
    String goesBackTo,
    Instant placedAt,
    Instant onShelfSince,
    LocalDate heldUntil)
    implements Serializable {

  /** What a tick in this row says. */
  public String tick() {
    return id + "|" + barcode;
  }

  public static HoldRow of(Hold hold) {
    return new HoldRow(
        hold.id(),
        hold.item().barcode(),
        hold.item().title(),
        hold.patron().fullName(),
        hold.patron().primaryId(),
        hold.pickupLibrary().name(),
        hold.status(),
        hold.item().home() instanceof Home.Partner partner ? partner.code() : null,
        hold.placedAt(),
        hold.onShelfSince(),
        hold.heldUntil());
  }
}
