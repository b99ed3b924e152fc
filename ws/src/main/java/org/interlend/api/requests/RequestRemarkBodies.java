package org.interlend.api.requests;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.Actor;
import org.interlend.api.common.BodyChecks;
import org.interlend.requests.RequestRemarks;
import org.interlend.requests.note.StaffNote;

/** What is sent to set the library behind a broker, to assign a request, and to write a note. */
final class RequestRemarkBodies {

  private static final int CODE = 64;
  private static final int NAME = 255;
  private static final int ADDRESS = 1000;

  private RequestRemarkBodies() {}

  /** The library behind the broker. What a request shows of it may be sent back. */
  @JsonIgnoreProperties("byHand")
  @Schema(
      name = "RemoteLibraryByHand",
      description = "The library behind the broker, as staff know it")
  public record LibraryBody(
      @Size(max = CODE)
          @Schema(
              description =
                  "Code or agency alias of a partner, whose name and address are then used; or"
                      + " another code")
          String code,
      @Size(max = NAME) @Schema(description = "Required without a code") String name,
      @Size(max = ADDRESS) @Schema(description = "Postal address, line by line") String address) {

    void set(RequestRemarks<?> remarks, long request, Actor by) {
      remarks.setLibrary(
          request,
          BodyChecks.orNull(code),
          BodyChecks.orNull(name),
          BodyChecks.orNull(address),
          by);
    }
  }

  /** Who of the staff takes care of a request. */
  @Schema(name = "RequestAssignment", description = "Who of the staff takes care of a request")
  public record AssignmentBody(
      @Size(max = CODE)
          @Schema(
              description =
                  "Name of an active account that works on requests; null for no one in particular")
          String account) {

    void assign(RequestRemarks<?> remarks, long request, Actor by) {
      remarks.assign(request, BodyChecks.orNull(account), by);
    }
  }

  /** A note of staff. */
  @Schema(name = "NewStaffNote", description = "A note for staff")
  public record NoteBody(@NotBlank @Size(max = StaffNote.MAX_LENGTH) String text) {}
}
