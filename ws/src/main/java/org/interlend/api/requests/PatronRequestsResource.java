package org.interlend.api.requests;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.ApiUser;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.LibraryTime;
import org.interlend.api.common.Listing;
import org.interlend.api.common.PageParameters;
import org.interlend.api.common.Responses;
import org.interlend.borrowing.patronrequest.PatronRequest;
import org.interlend.borrowing.patronrequest.PatronRequestFilter;
import org.interlend.borrowing.patronrequest.PatronRequestStatus;
import org.interlend.borrowing.patronrequest.PatronRequestWorkflow;
import org.interlend.borrowing.patronrequest.PatronRequests;
import org.interlend.security.Permission;
import org.interlend.staff.PatronDataVisibility;

/** What patrons have requested on the library's form, before a broker has it. */
@Path("patron-requests")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patron requests")
public class PatronRequestsResource {

  @Inject private PatronRequests requests;
  @Inject private PatronRequestWorkflow workflow;
  @Inject private LibraryTime time;
  @Inject private ApiUser apiUser;

  /** The steps of staff. */
  public enum Step {
    ORDER("orderNumber"),
    CANCEL("reasonCode", "note"),
    /** The candidate is what the patron has requested. */
    CONFIRM,
    /** The candidate is another one. */
    REFUSE;

    private final List<String> fields;

    Step(String... fields) {
      this.fields = List.of(fields);
    }
  }

  /** A step of staff with a patron request. */
  @Schema(name = "PatronRequestStep", description = "A step of staff with a patron request")
  public record StepBody(
      @NotNull Step step,
      @Schema(description = "Of the order at the broker, with ORDER") String orderNumber,
      @Schema(description = "A reason for canceling, with CANCEL") String reasonCode,
      @Schema(description = "What the patron is told besides, with CANCEL") String note) {}

  /**
   * @return patron requests, the latest first; 403 when the caller filters by patron without the
   *     right to read patrons
   */
  @GET
  @PermitAll
  @Operation(summary = "Patron requests, the latest first")
  public Listing<PatronRequestJson> list(
      @Parameter(description = "One or more statuses") @QueryParam("status")
          Set<PatronRequestStatus> statuses,
      @Parameter(description = "Code of the partner") @QueryParam("partner") String partner,
      @Parameter(description = "Primary id of the patron") @QueryParam("patron") String patron,
      @Parameter(description = "Only those whose borrowing request staff have to confirm")
          @QueryParam("toConfirm")
          Boolean toConfirm,
      @BeanParam PageParameters paging) {
    PatronDataVisibility sees = apiUser.sees();
    if (BodyChecks.orNull(patron) != null) {
      apiUser.require(Permission.READ_PATRONS);
    }
    return Listing.of(
        requests.list(
            new PatronRequestFilter(
                statuses,
                BodyChecks.orNull(partner),
                BodyChecks.orNull(patron),
                Boolean.TRUE.equals(toConfirm)),
            paging.first(),
            paging.rows()),
        paging,
        request -> PatronRequestJson.of(request, sees, time));
  }

  /**
   * @return the patron request; 404 for an unknown number
   */
  @GET
  @PermitAll
  @Path("{id: [0-9]{1,18}}")
  @Operation(summary = "A patron request")
  public PatronRequestJson get(@PathParam("id") long id) {
    return json(requests.get(id));
  }

  /**
   * Records what a patron requests.
   *
   * @return 201 with the patron request, also when it already existed; 404 for an unknown patron or
   *     partner; 409 when the partner takes none, or the patron may not borrow
   */
  @POST
  @Requires(Permission.LEND)
  @Operation(summary = "Records what a patron requests")
  @APIResponseSchema(
      value = PatronRequestJson.class,
      responseCode = "201",
      responseDescription = "Recorded")
  public Response place(@Valid @NotNull PatronRequestInputJson body) {
    PatronRequest placed =
        workflow.place(body.patron(), body.partner(), body.work(), apiUser.actor());
    return Responses.created(json(placed));
  }

  /**
   * Takes a step of staff.
   *
   * @return the patron request after it; 404 for an unknown number; 409 when the step is not
   *     possible
   */
  @POST
  @Path("{id: [0-9]{1,18}}/steps")
  @Requires(Permission.RECEIVE)
  @Operation(summary = "Takes a step of staff with a patron request")
  public PatronRequestJson step(@PathParam("id") long id, @Valid @NotNull StepBody body) {
    StepFieldCheck.require(body.step().name(), body.step().fields, body);
    return json(
        switch (body.step()) {
          case ORDER -> workflow.order(id, BodyChecks.orNull(body.orderNumber()), apiUser.actor());
          case CANCEL ->
              workflow.cancel(
                  id,
                  BodyChecks.orNull(body.reasonCode()),
                  BodyChecks.orNull(body.note()),
                  apiUser.actor());
          case CONFIRM -> workflow.confirm(id, apiUser.actor());
          case REFUSE -> workflow.refuse(id, apiUser.actor());
        });
  }

  private PatronRequestJson json(PatronRequest request) {
    return PatronRequestJson.of(request, apiUser.sees(), time);
  }
}
