package org.interlend.api.requests;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.LibraryTime;
import org.interlend.lending.request.LendingRequest;
import org.interlend.staff.PatronDataVisibility;

/** A lending request with its history, as JSON. */
@Schema(name = "LendingRequest", description = "A partner's request for an item of the library")
public record LendingRequestJson(
    @JsonUnwrapped ListedLendingRequestJson listed,
    @Schema(description = "History, oldest first") List<HistoryLineJson> history) {

  static LendingRequestJson of(
      LendingRequest request, LibraryTime time, PatronDataVisibility sees) {
    return new LendingRequestJson(
        ListedLendingRequestJson.of(request, time, sees), HistoryLineJson.of(request, sees));
  }
}
