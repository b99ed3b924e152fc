package org.interlend.borrowing.request;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.catalog.Citation;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.RequestedPart;
import org.interlend.requests.RequestedWork;

/**
 * The title of a borrowing request as the broker describes it.
 *
 * @param part the article or chapter that is requested
 * @param deliveryLink where a digital item can be fetched; may be null
 * @param dueAt the lender's due date; may be null
 */
public record RequestedCitation(
    Citation citation, RequestedPart part, String deliveryLink, Instant dueAt) {

  /** The same with the known due date, if this one has none. */
  RequestedCitation orDueAt(Instant known) {
    return dueAt == null ? new RequestedCitation(citation, part, deliveryLink, known) : this;
  }

  /** The same about the known work, if this one has no title: what it does not say is kept. */
  public RequestedCitation orKnown(BorrowingRequest known) {
    return citation.title() == null
        ? new RequestedCitation(
            citation.or(known.citation()),
            part.title() == null ? known.part() : part,
            deliveryLink,
            dueAt)
        : this;
  }

  /**
   * Whether it describes the item otherwise than before. What has been lent or recalled keeps its
   * description, and several volumes keep the title of their request.
   */
  public boolean differsFrom(BorrowedVolume volume) {
    BorrowingRequest request = volume.request();
    if (volume.isWantedBack()
        || volume.status() != VolumeStatus.EXPECTED && volume.status() != VolumeStatus.RECEIVED) {
      return false;
    }
    return request.volumes().size() == 1
        ? differsFrom(request)
        : dueAt != null && !volume.requireItem().lenderDueAt().equals(Optional.of(dueAt));
  }

  /** Whether it differs from what is known of the request. Without a title it does not. */
  public boolean differsFrom(BorrowingRequest known) {
    String title = work().title();
    return (title != null && !title.equals(known.work().title()))
        || (dueAt != null && !dueAt.equals(known.dueAt()));
  }

  /** The latest description of the item counts. */
  public void correct(BorrowedVolume volume, HistoryEvent why) {
    BorrowingRequest request = volume.request();
    if (request.volumes().size() == 1) {
      correct(request, why);
    } else {
      volume.requireItem().dueBackAt(dueAt);
      request.dueWithItems();
      request.note(why);
    }
  }

  /**
   * The broker sends the same request with another description: the latest one counts while the
   * temporary records exist.
   */
  void correct(BorrowingRequest request, HistoryEvent why) {
    RequestedCitation complete = orDueAt(request.dueAt());
    request.describe(complete);
    request
        .temporaryTitle()
        .ifPresent(
            own ->
                own.bib()
                    .describe(TemporaryBibAndHolding.bibCitation(request, complete.citation())));
    request.openVolumes().forEach(volume -> volume.requireItem().dueBackAt(complete.dueAt()));
    request.note(why);
  }

  /** Everything that distinguishes the title and its part from others, as one text. */
  public String key() {
    return Stream.of(citation, part.title(), part.author(), part.volume(), part.pages())
        .map(Objects::toString)
        .collect(Collectors.joining("; "));
  }

  RequestedWork work() {
    return RequestedWork.of(citation.title(), citation.author(), part);
  }
}
