package org.interlend.api.patrons;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.ApiUser;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.ConditionalRequests;
import org.interlend.api.common.EntityTagBinding;
import org.interlend.api.common.Listing;
import org.interlend.api.common.MaxBodySize;
import org.interlend.api.common.PageParameters;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.patrons.PatronErasure;
import org.interlend.patrons.PatronFilter;
import org.interlend.patrons.Patrons;
import org.interlend.security.Permission;

/** The patrons, for callers who may read patrons. */
@Path("patrons")
@RequestScoped
@Requires(Permission.READ_PATRONS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patrons")
public class PatronsResource {

  private static final String CSV = "text/csv";

  @Inject private Patrons patrons;
  @Inject private PatronErasure erasure;
  @Inject private AuditRecorder audit;
  @Inject private PatronImporter load;
  @Inject private ApiUser apiUser;
  @Inject private ConditionalRequests conditional;

  /**
   * @param text beginnings of the words of a name, or the beginning of a number or e-mail address
   * @param blocked only patrons who may not borrow
   * @return patrons, ordered by name
   */
  @GET
  @Transactional
  @Operation(summary = "Patrons by name")
  public Listing<PatronJson> list(
      @Parameter(
              description =
                  "Beginnings of the words of a name, in any order, or the beginning of a number or"
                      + " e-mail address")
          @QueryParam("text")
          String text,
      @Parameter(description = "Only those with a block")
          @QueryParam("blocked")
          @DefaultValue("false")
          boolean blocked,
      @BeanParam PageParameters paging) {
    return Listing.of(
        patrons.list(new PatronFilter(text, blocked), paging.first(), paging.rows()),
        paging,
        PatronJson::of);
  }

  /**
   * @return the patron; 404 for an unknown number
   */
  @GET
  @EntityTagBinding
  @Path("{primaryId}")
  @Transactional
  @Operation(summary = "A patron")
  public PatronJson get(@PathParam("primaryId") String primaryId) {
    return PatronJson.of(patrons.get(primaryId));
  }

  /**
   * Creates or replaces a patron. An absent PIN leaves the stored PIN unchanged.
   *
   * @return 200, or 201 for a new one
   */
  @PUT
  @EntityTagBinding
  @Path("{primaryId}")
  @Transactional
  @Requires(Permission.LOAD_PATRONS)
  @Operation(summary = "Creates or replaces a patron")
  @APIResponseSchema(
      value = PatronJson.class,
      responseCode = "200",
      responseDescription = "Replaced")
  @APIResponse(responseCode = "201", description = "Created")
  public Response put(@PathParam("primaryId") String primaryId, @Valid @NotNull PatronJson body) {
    String agreed = BodyChecks.agreed("primaryId", BodyChecks.NUMBER, primaryId, body.primaryId());
    body.requireBlockForReason();
    return conditional.put(
        AuditSubject.patron(agreed),
        () -> get(agreed),
        () -> PatronJson.of(BodyChecks.applied(() -> patrons.save(body.input(agreed)))));
  }

  /**
   * Erases a patron everywhere. Finished requests, ended loans and settled charges stay, without
   * the patron, for statistics. It answers 204; 404 for an unknown or already erased patron; 409
   * with the open matters that prevent the erasure.
   */
  @DELETE
  @EntityTagBinding
  @Path("{primaryId}")
  @Transactional
  @Requires(Permission.LOAD_PATRONS)
  @Operation(
      summary = "Erases a patron everywhere",
      description =
          "Refused while there are open loans, holds, charges, requests or messages about them;"
              + " each is an entry of the errors.")
  @APIResponse(responseCode = "204", description = "Erased")
  public void erase(@PathParam("primaryId") String primaryId) {
    conditional.requireUnchanged(() -> get(primaryId));
    erasure.erase(primaryId);
    audit.noteErasure();
  }

  /**
   * Loads many patrons from a JSON array. A bad one does not affect the others, and a patron who is
   * the same is not touched.
   *
   * @param body at most 32 MB; read as a stream
   * @param dryRun whether nothing is saved
   * @return 200 with the result, or 202 for a load that has not ended within the time limit
   */
  @POST
  @MaxBodySize(megabytes = 32)
  @Requires(Permission.LOAD_PATRONS)
  @Operation(
      summary = "Loads many patrons",
      description =
          "A JSON array, or CSV in UTF-8 with a line of field names; several barcodes in one CSV"
              + " field are separated by semicolons, and the address has columns such as"
              + " address.city. At most 32 MB. A bad patron does not affect the others. A block"
              + " that staff have set stays.")
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.ARRAY, implementation = PatronJson.class)),
        @Content(
            mediaType = CSV,
            schema = @Schema(type = SchemaType.STRING),
            examples =
                @ExampleObject(
                    name = "csv",
                    value = "primaryId,barcodes,lastName,group\n10043177,P0043177,Ek,FACULTY\n"))
      })
  @APIResponse(
      responseCode = "200",
      description = "The result",
      content = @Content(schema = @Schema(implementation = PatronLoadReportJson.class)))
  @APIResponse(
      responseCode = "202",
      description = "The load still waits or runs; the console shows it by its number",
      content = @Content(schema = @Schema(implementation = PatronLoadReportJson.class)))
  public Response loadJson(
      InputStream body,
      @Parameter(description = "Saves nothing and tells what a load would change")
          @QueryParam("dryRun")
          @DefaultValue("false")
          boolean dryRun)
      throws IOException {
    return loaded(load.load("API.json", body, apiUser.name(), dryRun));
  }

  /** Loads many patrons from CSV in UTF-8; the first line names the fields. */
  @POST
  @Consumes(CSV)
  @MaxBodySize(megabytes = 32)
  @Requires(Permission.LOAD_PATRONS)
  @Operation(hidden = true)
  public Response loadCsv(
      InputStream body, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun)
      throws IOException {
    return loaded(load.load("API.csv", body, apiUser.name(), dryRun));
  }

  private static Response loaded(PatronLoadReportJson report) {
    return Response.status(report.status().atRest() ? Status.OK : Status.ACCEPTED)
        .entity(report)
        .build();
  }
}
