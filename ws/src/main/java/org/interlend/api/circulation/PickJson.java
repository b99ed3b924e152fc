package org.interlend.api.circulation;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.circulation.hold.Hold;
import org.interlend.circulation.pick.Pick;
import org.interlend.circulation.shelving.MoveRequest;

/** A pick as JSON: an item to be fetched from its shelf. */
@Schema(name = "Pick", description = "An item to be fetched from its shelf")
public record PickJson(
    String barcode,
    String title,
    String callNumber,
    @Schema(description = "Code of its location") String location,
    Instant since,
    @Schema(description = "Code of the library that needs it") String to,
    @Schema(description = "Code of the desk that needs it for a partner") String desk,
    @Schema(description = "Code of the partner it is for") String partner,
    @Schema(description = "The broker's request id") String requestId,
    @Schema(description = "Primary id of the patron it is for") String patron,
    @Schema(description = "When a slip was last printed") Instant printedAt,
    @Schema(description = "Last day of the search") LocalDate expiresOn) {

  static PickJson of(Pick pick) {
    MoveRequest move = pick.move();
    Hold hold = pick.hold();
    return new PickJson(
        pick.item().barcode(),
        pick.item().title(),
        pick.item().holding().callNumber(),
        pick.item().holding().location().code(),
        pick.since(),
        pick.to().code(),
        move == null ? null : move.desk().code(),
        move == null ? null : move.partner().code(),
        move == null ? null : move.reference(),
        hold == null ? null : hold.patron().primaryId(),
        pick.printedAt(),
        pick.expiresOn());
  }
}
