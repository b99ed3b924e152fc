package org.interlend.api.problem;

import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a call was refused (RFC 9457, section 3.1). The type is always {@code about:blank}, so the
 * title is the status in words and the detail says the rest.
 */
@Schema(description = "Why a call was refused (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    @Schema(description = "The HTTP status in words", examples = "Conflict") String title,
    @Schema(description = "The HTTP status", examples = "409") int status,
    @Schema(
            description = "What is wrong, in a sentence",
            examples = "Item 30100200417 is on loan already")
        String detail,
    @Schema(
            description = "The library's reason, for programs; absent when no rule refused",
            examples = "ITEM_ON_LOAN")
        String kind,
    @Schema(description = "What to look for in the server's log; only with status 500")
        String reference,
    @Schema(description = "The invalid fields, if they can be named") List<FieldError> errors) {

  /** When a call that the database could not serve is sent again, in seconds. */
  public static final long SOON_SECONDS = 5;

  /** The media type of problems (RFC 9457, section 6.1). */
  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(Response.StatusType status, String detail) {
    return of(status, detail, List.of());
  }

  static Problem of(Response.StatusType status, String detail, List<FieldError> errors) {
    return new Problem(
        status.getReasonPhrase(), status.getStatusCode(), detail, null, null, errors);
  }

  Problem because(String kind) {
    return new Problem(title, status, detail, kind, reference, errors);
  }

  Problem referredToAs(String reference) {
    return new Problem(title, status, detail, kind, reference, errors);
  }

  Response.ResponseBuilder response() {
    Response.ResponseBuilder response =
        Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this);
    return status == SERVICE_UNAVAILABLE.getStatusCode()
        ? response.header(HttpHeaders.RETRY_AFTER, SOON_SECONDS)
        : response;
  }
}
