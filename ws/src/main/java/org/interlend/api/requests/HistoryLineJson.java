package org.interlend.api.requests;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.Actor;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.HistoryLine;
import org.interlend.requests.RequestStatus;
import org.interlend.requests.ResourceSharingRequest;
import org.interlend.staff.PatronDataVisibility;

/** An event in the history of a request, as JSON. */
@Schema(name = "HistoryLine", description = "An event of a request")
public record HistoryLineJson(
    Instant at,
    HistoryEventKind kind,
    @Schema(description = "Barcode of the item that it is about, or null") String item,
    @Schema(description = "The event as an English sentence, which may be reworded") String event,
    @Schema(description = "Who caused it") Actor.Kind actor,
    @Schema(description = "A partner's code, a staff account or a job; null for the patron")
        String by,
    @Schema(description = "Status of the request before; null for the first event") String from,
    @Schema(description = "Status of the request after") String to,
    @Schema(description = "Details") String note) {

  /** The whole history, oldest first. */
  static List<HistoryLineJson> of(ResourceSharingRequest<?> request, PatronDataVisibility sees) {
    return request.history().stream()
        .map(line -> of(line, sees.note(line, request, Locale.ENGLISH)))
        .toList();
  }

  private static HistoryLineJson of(HistoryLine<?> line, String note) {
    return new HistoryLineJson(
        line.happenedAt(),
        line.event(),
        line.item(),
        line.sentence(Locale.ENGLISH),
        line.doneBy().kind(),
        line.doneBy().inEnglish(),
        name(line.from()),
        name(line.to()),
        note);
  }

  private static String name(RequestStatus<?> status) {
    return status == null ? null : status.name();
  }
}
