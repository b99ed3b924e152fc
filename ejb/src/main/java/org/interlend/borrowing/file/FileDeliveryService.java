package org.interlend.borrowing.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.interlend.Settings;
import org.interlend.WorkflowProblem;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.institution.Institutions;
import org.interlend.partners.AcceptDefaults;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.RequestEventKind;
import org.interlend.security.KeyedDigest;
import org.interlend.security.RandomToken;

/** Stores files for patrons and sends patrons the links to them. */
@ApplicationScoped
public class FileDeliveryService {

  private static final long MEGABYTE = 1024L * 1024;
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  @PersistenceContext private EntityManager em;
  @Inject private FileDeliveries deliveries;
  @Inject private Institutions institutions;
  @Inject private KeyedDigest digest;
  @Inject private Event<FileReady> ready;
  @Inject private Clock clock;

  /**
   * Stores a file; it replaces an earlier one.
   *
   * @param the event for the history
   * @throws WorkflowProblem MISSING_DATA for an empty one, FILE_TOO_LARGE
   */
  public void keep(BorrowingRequest request, NewFile file, RequestEventKind how, String by) {
    requireFits(file.bytes().length);
    FileType type = FileType.of(file.mediaType(), file.name());
    String name = FileName.of(file.name(), request.wantedTitle(), type);
    FileDelivery delivery = deliveryOf(request);
    em.flush(); // the parts, and the deletion of older parts, need the key
    em.createQuery("delete from FilePart p where p.delivery = :delivery")
        .setParameter("delivery", delivery)
        .executeUpdate();
    int upload = delivery.fileCame(name, type, file.bytes().length);
    for (int number = 0; number < FilePart.count(file.bytes().length); number++) {
      int from = number * FilePart.BYTES;
      int to = Math.min(from + FilePart.BYTES, file.bytes().length);
      em.persist(
          new FilePart(delivery, upload, number, Arrays.copyOfRange(file.bytes(), from, to)));
    }
    request.fileCame(
        RequestEvent.of(clock.instant(), how, by)
            .note("%s, %s".formatted(name, FileSize.inWords(file.bytes().length))));
  }

  /**
   * Sends the patron a letter, with a new link if there is a file or a broker's link.
   *
   * @return whether the letter contains a link
   */
  public boolean send(BorrowingRequest request) {
    Optional<FileDelivery> known = deliveries.lock(request);
    if (known.isEmpty() && request.description().webLink().isEmpty()) {
      ready.fire(new FileReady(request, null, null, null));
      return false;
    }
    FileDelivery delivery = known.orElseGet(() -> deliveryOf(request));
    AcceptDefaults terms = request.partner().accept();
    Instant endsAt = terms.fileDays().map(this::endOf).orElse(null);
    Integer viewLimit = terms.fileViews().orElse(null);
    String token = RandomToken.next();
    delivery.sent(digest.forLookup(token), clock.instant(), endsAt, viewLimit);
    ready.fire(new FileReady(request, FileLink.to(token), endsAt, viewLimit));
    return true;
  }

  /** Ends the delivery of a request that has ended. */
  public void end(BorrowingRequest request) {
    deliveries.lock(request).ifPresent(delivery -> delivery.ended(clock.instant()));
  }

  private FileDelivery deliveryOf(BorrowingRequest request) {
    return deliveries
        .lock(request)
        .orElseGet(
            () -> {
              FileDelivery fresh = new FileDelivery(request);
              em.persist(fresh);
              return fresh;
            });
  }

  private static void requireFits(long bytes) {
    if (bytes == 0) {
      throw new WorkflowProblem(BorrowingReason.FILE_EMPTY, null);
    }
    if (bytes > Settings.fileMegabytes() * MEGABYTE) {
      throw new WorkflowProblem(
          BorrowingReason.FILE_TOO_LARGE, null, FileSize.inWords(bytes), Settings.fileMegabytes());
    }
  }

  /** The end of the last day in the library's time zone. */
  private Instant endOf(int days) {
    return institutions
        .today()
        .plusDays(days)
        .atTime(END_OF_DAY)
        .atZone(institutions.get().timeZone())
        .toInstant();
  }
}
