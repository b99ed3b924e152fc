package org.interlend.api.institution;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.ConditionalRequests;
import org.interlend.api.common.EntityTagBinding;
import org.interlend.audit.AuditSubject;
import org.interlend.institution.Institutions;
import org.interlend.security.Permission;

/** The libraries of the institution. */
@Path("libraries/{code}")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Institution and libraries")
public class LibrariesResource {

  @Inject private Institutions institutions;
  @Inject private ConditionalRequests conditional;

  /**
   * @return the library with its locations and desks; 404 for an unknown code
   */
  @GET
  @PermitAll
  @EntityTagBinding
  @Operation(summary = "A library with its locations and desks")
  public LibraryJson get(@PathParam("code") String code) {
    return LibraryJson.of(institutions.library(code));
  }

  /**
   * Creates or replaces a library. Its locations and desks that are absent from the body are
   * deleted; 409 while one of them is in use.
   *
   * @return 200, or 201 for a new one; 400 when it would be closed on every weekday, or has a code
   *     twice
   */
  @PUT
  @EntityTagBinding
  @Requires(Permission.CONFIGURE)
  @Operation(
      summary = "Creates or replaces a library",
      description =
          "Locations and desks that are absent from the body are deleted; 409 while one is in use.")
  @APIResponseSchema(
      value = LibraryJson.class,
      responseCode = "200",
      responseDescription = "Replaced")
  @APIResponse(responseCode = "201", description = "Created")
  public Response put(@PathParam("code") String code, @Valid @NotNull LibraryJson body) {
    String agreed = BodyChecks.agreed("code", BodyChecks.CODE, code, body.code());
    return conditional.put(
        about(agreed),
        () -> get(agreed),
        () -> LibraryJson.of(BodyChecks.applied(() -> institutions.save(body.input(agreed)))));
  }

  /**
   * Deletes a library with its locations and desks. It answers 204; 404 for an unknown code; 409
   * while one of them is in use.
   */
  @DELETE
  @EntityTagBinding
  @Requires(Permission.CONFIGURE)
  @Operation(
      summary = "Deletes a library with its locations and desks",
      description = "409 while one of them is in use; the sentence says by what.")
  @APIResponse(responseCode = "204", description = "Deleted")
  public void delete(@PathParam("code") String code) {
    conditional.delete(about(code), () -> get(code), () -> institutions.remove(code));
  }

  private static AuditSubject about(String code) {
    return new AuditSubject(AuditSubject.Kind.LIBRARY, code);
  }
}
