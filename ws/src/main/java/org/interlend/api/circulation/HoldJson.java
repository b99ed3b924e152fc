package org.interlend.api.circulation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.hold.HoldStatus;

/** A hold as JSON. */
@Schema(name = "PlacedHold", description = "A hold")
public record HoldJson(
    @Schema(description = "Of the item, or of the copy for which a hold on a title waits now")
        String barcode,
    @Schema(description = "Key of the title, if any copy will do") Long title,
    @Schema(description = "What the title is called") String titleName,
    @Schema(description = "Primary id of the patron") String patron,
    HoldStatus status,
    String pickupLibrary,
    @Schema(description = "Place in the queue for the title, from 1 on; absent once it has ended")
        Long position,
    @Schema(description = "The last day on which the patron still wants it") LocalDate wantedUntil,
    @Schema(description = "The last day on the hold shelf") LocalDate heldUntil) {

  static HoldJson of(Hold hold, Long position) {
    return new HoldJson(
        hold.item().barcode(),
        hold.anyCopy() ? hold.item().holding().bib().id() : null,
        hold.item().title(),
        hold.patron().primaryId(),
        hold.status(),
        hold.pickupLibrary().code(),
        position,
        hold.wantedUntil(),
        hold.heldUntil());
  }
}
