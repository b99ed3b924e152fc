package org.interlend.console.requests;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.RequestStatus;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.staff.PatronDataVisibility;

/**
 * A request of either side in lists.
 *
 * @param <S> the statuses of its side
 * @param author may be null
 * @param externalId the broker's request id
 * @param partner the partner, and the library behind it
 * @param warning warnings for staff, or null
 * @param assignedTo the account of staff that takes care of it, or null
 * @param dueAt may be null
 */
public record ListedRequest<S>(
    long id,
    String title,
    String author,
    String externalId,
    String partner,
    RequestFormat format,
    boolean copy,
    S status,
    String warning,
    String assignedTo,
    Instant dueAt,
    Instant updatedAt)
    implements Serializable {

  public static <S extends RequestStatus<S>> ListedRequest<S> of(
      ResourceSharingRequest<S> request, PatronDataVisibility sees, Locale locale) {
    String partner = request.partner().name();
    return new ListedRequest<>(
        request.id(),
        request.requestedTitle(),
        request.requestedAuthor(),
        request.externalId(),
        request
            .remote()
            .library()
            .map(library -> partner + " · " + library.label())
            .orElse(partner),
        request.format(),
        request.isCopy(),
        request.status(),
        sees.about(request, request.staffWarning(locale)),
        request.assignedTo().orElse(null),
        request.dueAt(),
        request.updatedAt());
  }
}
