package org.interlend.api.requests;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.LibraryTime;
import org.interlend.borrowing.file.PatronDelivery;
import org.interlend.requests.file.FileAccessStatus;
import org.interlend.requests.file.WebLink;
import org.interlend.staff.PatronDataVisibility;

/**
 * How the patron of a digital request gets the file, as JSON. The patron's own link is left out:
 * only the letter contains it.
 *
 * @param access whether the patron can open it
 */
@Schema(name = "Delivery", description = "How the patron gets the file of a digital request")
public record FileDeliveryJson(
    FileAccessStatus access,
    @Schema(description = "Name of the uploaded file; null when the broker's link is used")
        String name,
    String mediaType,
    @Schema(description = "In bytes") Long size,
    @Schema(
            description =
                "The broker's link, when there is no uploaded file; masked for those who may not open files")
        String link,
    @Schema(description = "When the latest letter was sent to the patron") Instant sentAt,
    @Schema(description = "Until when the patron can, or could, open it; null for no end")
        OffsetDateTime expiresAt,
    @Schema(description = "How often the patron has opened it since it was sent") int views,
    @Schema(description = "How often the patron can open it; null for no limit") Integer viewLimit,
    Instant firstViewedAt,
    Instant lastViewedAt,
    @Schema(description = "When the file was deleted") Instant removedAt) {

  static FileDeliveryJson of(
      PatronDelivery delivery, Instant now, LibraryTime time, PatronDataVisibility sees) {
    return new FileDeliveryJson(
        delivery.access(now),
        sees.personal(delivery.fileName()),
        delivery.mediaType(),
        delivery.size(),
        sees.link(delivery.link().map(WebLink::address).orElse(null)),
        delivery.sentAt(),
        time.at(delivery.endsAt()),
        delivery.views(),
        delivery.viewLimit(),
        delivery.firstViewedAt(),
        delivery.lastViewedAt(),
        delivery.removedAt());
  }
}
