package org.interlend.api.requests;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A borrowing request with its file and history, as JSON. */
@Schema(name = "BorrowingRequest", description = "A patron's request to another library")
public record BorrowingRequestJson(
    @JsonUnwrapped ListedBorrowingRequestJson listed,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "How the patron gets the file; absent without a file")
        FileDeliveryJson delivery,
    @Schema(description = "History, oldest first") List<HistoryLineJson> history) {}
