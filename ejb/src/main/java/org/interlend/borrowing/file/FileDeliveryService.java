package org.interlend.borrowing.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.partners.AcceptItemSettings;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.HistoryLine;
import org.interlend.requests.file.FileInput;
import org.interlend.requests.file.FileLinks;
import org.interlend.requests.file.StoredFiles;

/** Stores files for patrons and sends patrons the links to them. */
@ApplicationScoped
public class FileDeliveryService {

  @Inject private PatronDeliveries deliveries;
  @Inject private FileLinks links;
  @Inject private StoredFiles files;
  @Inject private Event<FileReady> ready;
  @Inject private Clock clock;

  /**
   * Stores a file; it replaces an earlier one.
   *
   * @param the event for the history
   * @throws WorkflowException MISSING_DATA for an empty one, FILE_TOO_LARGE
   */
  public void keep(BorrowingRequest request, FileInput file, HistoryEventKind how, Actor by) {
    StoredFiles.requireFits(file.bytes().length);
    String stored = files.store(deliveries.deliveryOf(request), file, request.requestedTitle());
    request.fileCame(HistoryEvent.of(clock.instant(), how, by).note(stored));
  }

  /**
   * Whether a message has another file than before, or if it has none, another link.
   *
   * @param file null for none
   * @param link null for none
   */
  public boolean isOther(BorrowingRequest request, FileInput file, String link) {
    return file == null ? isOther(request, link) : isOther(request, file);
  }

  /** A file that staff have uploaded since stays, and one that was removed is not compared. */
  private boolean isOther(BorrowingRequest request, FileInput file) {
    Optional<PatronDelivery> known = deliveries.lock(request);
    if (known.map(PatronDelivery::fileName).isEmpty()) {
      return true;
    }
    return !isOfStaff(request)
        && known
            .flatMap(PatronDelivery::file)
            .filter(stored -> !files.isSame(stored, file))
            .isPresent();
  }

  private static boolean isOfStaff(BorrowingRequest request) {
    return request.history().stream()
        .filter(HistoryLine::namesPatronsFile)
        .reduce((earlier, later) -> later)
        .filter(latest -> latest.event() == HistoryEventKind.FILE_UPLOADED)
        .isPresent();
  }

  /** A link does not replace a file. */
  private boolean isOther(BorrowingRequest request, String link) {
    return request.description().isLinkedElsewhere(link)
        && deliveries.find(request).map(PatronDelivery::fileName).isEmpty();
  }

  /**
   * Sends the patron a letter, with a new link if there is a file or a broker's link.
   *
   * @return whether the letter contains a link
   */
  public boolean send(BorrowingRequest request) {
    Optional<PatronDelivery> known = deliveries.lock(request);
    if (known.isEmpty() && request.description().webLink().isEmpty()) {
      ready.fire(new FileReady(request, null, null));
      return false;
    }
    PatronDelivery delivery = known.orElseGet(() -> deliveries.deliveryOf(request));
    AcceptItemSettings terms = request.partner().accept();
    Instant endsAt = terms.fileDays().map(files::endAfter).orElse(null);
    Integer viewLimit = terms.fileViews().orElse(null);
    String link = links.newLink(delivery, endsAt, viewLimit);
    ready.fire(new FileReady(request, link, delivery));
    return true;
  }

  /** Ends the delivery of a request that has ended. */
  public void end(BorrowingRequest request) {
    deliveries.lock(request).ifPresent(delivery -> delivery.ended(clock.instant()));
  }
}
