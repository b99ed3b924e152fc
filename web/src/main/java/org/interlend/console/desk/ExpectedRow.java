package org.interlend.console.desk;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.VolumeStatus;
import org.interlend.console.requests.RequestNotes.Line;
import org.interlend.institution.Library;
import org.interlend.partners.RequestFormat;
import org.interlend.staff.PatronDataVisibility;

/**
 * An expected item in the list of receiving.
 *
 * @param barcodes barcodes of the expected volumes
 * @param patron null when the request is anonymized
 * @param pickup empty for a file
 * @param notes about the request
 */
public record ExpectedRow(
    long id,
    String externalId,
    String title,
    String author,
    List<String> barcodes,
    String partner,
    String patron,
    String pickup,
    RequestFormat format,
    Instant since,
    List<Line> notes)
    implements Serializable {

  static ExpectedRow of(BorrowingRequest request, List<Line> notes, PatronDataVisibility sees) {
    return new ExpectedRow(
        request.id(),
        request.externalId(),
        request.requestedTitle(),
        request.requestedAuthor(),
        request.volumes().stream()
            .filter(volume -> volume.status() == VolumeStatus.EXPECTED)
            .map(BorrowedVolume::barcode)
            .toList(),
        request.partner().name(),
        sees.name(request.patron()),
        Library.nameOf(request.pickupLibrary()),
        request.format(),
        request.createdAt(),
        notes);
  }
}
