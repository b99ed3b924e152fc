package org.interlend.console.desk;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldStatus;
import org.interlend.console.PatronLabel;
import org.interlend.console.scan.SelectedRow;
import org.interlend.partners.Partner;
import org.interlend.staff.PatronDataVisibility;

/**
 * A hold in lists.
 *
 * @param library pickup library
 * @param pickup its code while another one can be chosen, else null
 * @param returnTo name of the partner of a borrowed item, or null for an own one
 * @param heldUntil the last day on the hold shelf, or null while it is not there
 */
public record HoldRow(
    long id,
    String barcode,
    String title,
    PatronLabel patron,
    String library,
    String pickup,
    HoldStatus status,
    String returnTo,
    Instant onShelfSince,
    LocalDate heldUntil)
    implements Serializable {

  /** The value of the row's check box. */
  public String tick() {
    return SelectedRow.tick(id, barcode);
  }

  public static HoldRow of(Hold hold, PatronDataVisibility sees) {
    return new HoldRow(
        hold.id(),
        hold.item().barcode(),
        hold.item().title(),
        PatronLabel.of(hold.patron(), sees),
        hold.pickupLibrary().name(),
        hold.allowsOtherPickup() && hold.item() instanceof LocalItem
            ? hold.pickupLibrary().code()
            : null,
        hold.status(),
        hold.item().home().lender().map(Partner::name).orElse(null),
        hold.onShelfSince(),
        hold.heldUntil());
  }
}
