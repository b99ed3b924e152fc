package org.interlend.api.requests;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.interlend.api.access.ApiUser;
import org.interlend.api.access.Requires;
import org.interlend.requests.RequestRemarks;
import org.interlend.security.Permission;

/**
 * What staff remark on the requests of either side: who takes care of them, and notes.
 *
 * @param <J> a request as the API shows it
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class RequestRemarksResource<J> {

  /** The greatest length of what a step writes into the history. */
  static final int MAX_NOTE = 500;

  @Inject ApiUser apiUser;

  abstract RequestRemarks<?> remarks();

  /** The request as it is now, with its history. */
  public abstract J get(long id);

  /**
   * Assigns the request to a member of staff. The same again changes nothing.
   *
   * @return the updated request; 404 for an unknown number; 400 for an account that is unknown,
   *     inactive or does not work on requests
   */
  @PUT
  @Path("{id: [0-9]{1,18}}/assignment")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Permission.LEND)
  @Operation(summary = "Assigns the request to a member of staff, who takes care of it")
  public J assign(
      @PathParam("id") long id, @Valid @NotNull RequestRemarkBodies.AssignmentBody body) {
    body.assign(remarks(), id, apiUser.actor());
    return get(id);
  }

  /**
   * Writes a note for staff.
   *
   * @return the updated request; 404 for an unknown number; 400 when it has too many notes
   */
  @POST
  @Path("{id: [0-9]{1,18}}/staff-notes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Permission.LEND)
  @Operation(summary = "Writes a note for staff, which neither broker nor patron sees")
  public J write(@PathParam("id") long id, @Valid @NotNull RequestRemarkBodies.NoteBody body) {
    remarks().write(id, body.text(), apiUser.actor());
    return get(id);
  }

  /**
   * Removes a note.
   *
   * @param note its number
   * @return the updated request; 404 for an unknown number of the request or the note
   */
  @DELETE
  @Path("{id: [0-9]{1,18}}/staff-notes/{note: [0-9]{1,18}}")
  @Requires(Permission.LEND)
  @Operation(summary = "Removes a note of staff")
  public J remove(@PathParam("id") long id, @PathParam("note") long note) {
    remarks().remove(id, note, apiUser.actor()).orElseThrow(NotFoundException::new);
    return get(id);
  }
}
