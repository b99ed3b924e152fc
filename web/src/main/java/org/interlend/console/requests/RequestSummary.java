package org.interlend.console.requests;

import java.io.Serializable;
import java.time.Instant;
import org.interlend.console.ConsoleTexts;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.RequestStatus;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.staff.PatronDataVisibility;

/**
 * What pages say of a request of either side, read at one time; texts may be null.
 *
 * @param <S> the statuses of its side
 * @param version increases with each change of the request
 * @param warning what staff must know before they go on
 */
public record RequestSummary<S>(
    long id,
    long version,
    String externalId,
    S status,
    Requested requested,
    Partner partner,
    Dates dates,
    String warning)
    implements Serializable {

  /**
   * What is requested.
   *
   * @param copy whether a copy on paper is requested
   * @param publishedIn where the requested article or chapter was published
   * @param volume the requested volume
   */
  public record Requested(
      String title,
      String author,
      RequestFormat format,
      boolean copy,
      String publishedIn,
      String volume)
      implements Serializable {

    private static Requested of(ResourceSharingRequest<?> request, ConsoleTexts texts) {
      return new Requested(
          request.requestedTitle(),
          request.requestedAuthor(),
          request.format(),
          request.isCopy(),
          RequestedPartText.publishedIn(request.part(), request.title(), request.author(), texts),
          request.part().wholeVolume(request.title()));
    }
  }

  /** The partner that manages the request. */
  public record Partner(String code, String name) implements Serializable {}

  /**
   * The dates that requests of both sides have; null if they are not known.
   *
   * @param dueAt when the lender wants the item back
   */
  public record Dates(Instant createdAt, Instant neededBefore, Instant dueAt, Instant closedAt)
      implements Serializable {}

  public static <S extends RequestStatus<S>> RequestSummary<S> of(
      ResourceSharingRequest<S> request, PatronDataVisibility sees, ConsoleTexts texts) {
    return new RequestSummary<>(
        request.id(),
        request.version(),
        request.externalId(),
        request.status(),
        Requested.of(request, texts),
        new Partner(request.partner().code(), request.partner().name()),
        new Dates(request.createdAt(), request.neededBefore(), request.dueAt(), request.closedAt()),
        sees.about(request, request.staffWarning(texts.locale())));
  }
}
