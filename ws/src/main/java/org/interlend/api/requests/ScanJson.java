package org.interlend.api.requests;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.LibraryTime;
import org.interlend.lending.file.CoverPageStatus;
import org.interlend.lending.file.PartnerDelivery;
import org.interlend.requests.file.FileAccessStatus;

/** The scan that a partner gets, as JSON. */
@Schema(name = "Scan", description = "The scan that a partner gets by a link")
public record ScanJson(
    @Schema(description = "The link, only in the answer to the call that has made it") String link,
    FileAccessStatus access,
    String name,
    @Schema(description = "In bytes") Long size,
    @Schema(
            description =
                "Whether the file begins with the copyright statement, and if not, why; null before"
                    + " the first upload")
        CoverPageStatus coverPage,
    Instant sentAt,
    @Schema(description = "Until when the link works") OffsetDateTime expiresAt,
    @Schema(description = "How often it has been opened") int views,
    @Schema(description = "How often it can be opened") Integer viewLimit,
    Instant lastViewedAt,
    @Schema(description = "When the file was deleted") Instant removedAt) {

  static ScanJson of(PartnerDelivery delivery, String link, Instant now, LibraryTime time) {
    return new ScanJson(
        link,
        delivery.access(now),
        delivery.fileName(),
        delivery.size(),
        delivery.coverPage(),
        delivery.sentAt(),
        time.at(delivery.endsAt()),
        delivery.views(),
        delivery.viewLimit(),
        delivery.lastViewedAt(),
        delivery.removedAt());
  }
}
