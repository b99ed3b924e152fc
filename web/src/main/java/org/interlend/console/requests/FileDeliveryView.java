package org.interlend.console.requests;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.interlend.requests.file.Delivery;
import org.interlend.requests.file.FileAccessStatus;
import org.interlend.requests.file.FileSizeText;
import org.interlend.staff.PatronDataVisibility;

/**
 * The file of a digital request and the link to it; unknown values are null.
 *
 * @param name of the file, also after its removal
 * @param stored whether the file still exists
 * @param access null while there is neither a file nor a link
 */
public record FileDeliveryView(
    String name,
    String size,
    boolean stored,
    FileAccessStatus access,
    Instant sentAt,
    Instant endsAt,
    int views,
    Integer viewLimit,
    Instant firstViewedAt,
    Instant lastViewedAt,
    Instant removedAt)
    implements Serializable {

  public static FileDeliveryView of(
      Optional<? extends Delivery> known, Instant now, PatronDataVisibility sees) {
    return new FileDeliveryView(
        sees.personal(known.map(Delivery::fileName).orElse(null)),
        known.map(Delivery::size).map(FileSizeText::of).orElse(null),
        known.flatMap(Delivery::file).isPresent(),
        known.map(delivery -> delivery.access(now)).orElse(null),
        known.map(Delivery::sentAt).orElse(null),
        known.map(Delivery::endsAt).orElse(null),
        known.map(Delivery::views).orElse(0),
        known.map(Delivery::viewLimit).orElse(null),
        known.map(Delivery::firstViewedAt).orElse(null),
        known.map(Delivery::lastViewedAt).orElse(null),
        known.map(Delivery::removedAt).orElse(null));
  }

  /** Whether there is a link that can be withdrawn. */
  public boolean withdrawable() {
    return access == FileAccessStatus.OPEN;
  }
}
