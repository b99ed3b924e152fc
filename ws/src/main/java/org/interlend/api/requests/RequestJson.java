package org.interlend.api.requests;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.Side;
import org.interlend.api.common.LibraryTime;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.staff.PatronDataVisibility;

/** What requests of both sides have, as JSON. */
public record RequestJson(
    @JsonUnwrapped Numbers numbers,
    @JsonUnwrapped Requested requested,
    @Schema(description = "What the broker says of it") BrokerDataJson broker,
    @Schema(description = "The remarks that came with it") List<BrokerDataJson.Note> notes,
    @Schema(description = "The notes of staff, oldest first")
        List<BrokerDataJson.OfStaff> staffNotes,
    @Schema(
            description =
                "The account of staff that takes care of it, or null; it may have become inactive")
        String assignedTo,
    @Schema(description = "When the lender wants it back") OffsetDateTime dueDate,
    @Schema(description = "When the patron needs it") OffsetDateTime neededBefore,
    @Schema(description = "All warnings for staff in one text") String staffWarning,
    @Schema(description = "The warnings one by one, earliest first")
        List<RequestWarningJson> warnings,
    @Schema(description = "What staff do next; null when it is not their turn") String nextAction,
    Instant createdAt,
    Instant updatedAt) {

  /** By what it is known. */
  public record Numbers(
      @Schema(description = "This system's number of it, for the address") long id,
      @Schema(description = "The broker's request id") String externalId,
      @Schema(description = "This library's number of it, for brokers that ask for one")
          String number,
      @Schema(description = "Code of the partner") String partner) {}

  /** What is requested. */
  public record Requested(
      RequestFormat format,
      @Schema(description = "Whether a copy on paper is requested, which does not come back")
          boolean copy,
      @Schema(description = "The title of the work") String title,
      String author,
      @Schema(description = "The article or chapter of it; null when the whole work is requested")
          RequestedPartJson part) {}

  /**
   * @param side of this library
   * @param nextAction null when it is not the turn of staff
   */
  static RequestJson of(
      ResourceSharingRequest<?> request,
      Side side,
      Enum<?> nextAction,
      LibraryTime time,
      PatronDataVisibility sees) {
    return new RequestJson(
        new Numbers(request.id(), request.externalId(), request.number(), request.partner().code()),
        new Requested(
            request.format(),
            request.isCopy(),
            request.title(),
            request.author(),
            RequestedPartJson.of(request.part())),
        BrokerDataJson.of(request, side, sees),
        BrokerDataJson.notes(request, sees),
        BrokerDataJson.staffNotes(request, sees),
        request.assignedTo().orElse(null),
        time.at(request.dueAt()),
        time.at(request.neededBefore()),
        sees.about(request, request.staffWarning()),
        RequestWarningJson.of(request.warnings(), text -> sees.about(request, text)),
        Optional.ofNullable(nextAction).map(Enum::name).orElse(null),
        request.createdAt(),
        request.updatedAt());
  }
}
