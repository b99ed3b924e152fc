package org.interlend.api.requests;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.Actor;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.LibraryTime;
import org.interlend.api.common.Listing;
import org.interlend.api.common.PageParameters;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.lending.LendingRequestRemarks;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.request.LendingStatus;
import org.interlend.lending.search.Attention;
import org.interlend.lending.search.LendingSearch;
import org.interlend.persistence.Page;
import org.interlend.requests.RequestRemarks;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.search.RequestFilter;
import org.interlend.security.Permission;
import org.interlend.staff.PatronDataVisibility;

/** Lending requests: what partners borrow from the library. */
@Path("lending-requests")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Lending requests")
public class LendingRequestsResource extends RequestRemarksResource<LendingRequestJson> {

  @Inject private LendingRequests requests;
  @Inject private LendingSearch search;
  @Inject private LendingWorkflow workflow;
  @Inject private LendingRequestRemarks remarks;
  @Inject private LibraryTime time;

  /** The filter of a list; an absent parameter filters nothing. */
  public static class Filter extends RequestListParameters {

    @Parameter(description = "One or more statuses")
    @QueryParam("status")
    private Set<LendingStatus> statuses;

    @Parameter(description = "The barcode of the item, exactly")
    @QueryParam("barcode")
    private String barcode;

    @Parameter(description = "Beginnings of words of the title or author, or of numbers")
    @QueryParam("text")
    private String text;

    @Parameter(description = "Why staff must look at them")
    @QueryParam("attention")
    private Attention attention;

    @Parameter(description = "Code of the library that borrows behind the broker, exactly")
    @QueryParam("borrower")
    private String borrower;

    RequestFilter filter() {
      return filter(LendingSearch.STATUS, statuses, barcode, text)
          .with(LendingSearch.BORROWER, BodyChecks.orNull(borrower))
          .with(LendingSearch.ATTENTION, attention);
    }
  }

  /** A step with its parameters. */
  @Schema(
      name = "LendingRequestStep",
      description = "A step that staff take with a lending request")
  public record StepBody(
      @NotNull LendingAction step,
      @Size(max = 100) @Schema(description = "The item to select or ship") String barcode,
      @Size(max = 64) @Schema(description = "Code of the desk where the step is taken") String desk,
      @Schema(description = "Last day of the loan or renewal; absent: by the terms of use")
          LocalDate dueDate,
      @Schema(description = "Whether the broker is answered as well that the item is delivered")
          boolean answer,
      @Size(max = MAX_NOTE)
          @Schema(description = "For the history; of an answer also for the broker")
          String reason,
      @Size(max = MAX_NOTE) @Schema(description = "For the history, after the reason") String note,
      @Size(max = 64)
          @Schema(
              description =
                  "Code of a reason of the list, for REJECT, CANCEL, REPORT_DAMAGED, REPORT_LOST")
          String reasonCode) {

    /**
     * @throws InvalidFieldException for a field that the step does not take
     */
    ActionCommand command(long id, Actor by) {
      StepFieldCheck.require(step, this);
      return ActionCommand.on(id, by)
          .barcode(BodyChecks.orNull(barcode))
          .desk(BodyChecks.orNull(desk))
          .note(reason)
          .furtherNote(note)
          .reason(BodyChecks.orNull(reasonCode))
          .dueDate(dueDate)
          .answer(answer);
    }
  }

  /**
   * @return requests, the latest changed first, without their histories
   */
  @GET
  @PermitAll
  @Operation(summary = "Lending requests, the latest changed first, without their histories")
  public Listing<ListedLendingRequestJson> list(
      @BeanParam Filter filter, @BeanParam PageParameters paging) {
    Page<LendingRequest> page = search.list(filter.filter(), paging.first(), paging.rows());
    PatronDataVisibility sees = apiUser.sees();
    return Listing.of(page, paging, request -> ListedLendingRequestJson.of(request, time, sees));
  }

  /**
   * @param id this system's number of the request
   * @return the request with its history; 404 for an unknown number
   */
  @GET
  @PermitAll
  @Path("{id: [0-9]{1,18}}")
  @Operation(summary = "A lending request with its history")
  @Override
  public LendingRequestJson get(@PathParam("id") long id) {
    return LendingRequestJson.of(requests.get(id), time, apiUser.sees());
  }

  /**
   * Takes a step.
   *
   * @return the updated request; 404 for an unknown number, barcode or desk; 409 when the status
   *     does not allow the step; 502 when the step answers Libris, which cannot be reached
   */
  @POST
  @Path("{id: [0-9]{1,18}}/steps")
  @Requires(Permission.SUPPLY)
  @Operation(summary = "Takes a step with a lending request")
  @APIResponseSchema(
      value = LendingRequestJson.class,
      responseCode = "200",
      responseDescription = "The updated request")
  @APIResponse(
      responseCode = "502",
      description = "Libris, which the step answers, cannot be reached")
  public LendingRequestJson step(@PathParam("id") long id, @Valid @NotNull StepBody body) {
    apiUser.require(body.step().permission());
    workflow.take(body.step(), body.command(id, apiUser.actor()));
    return get(id);
  }

  /**
   * Sets the borrower. It stays, whatever messages name later.
   *
   * @return the updated request; 404 for an unknown number
   */
  @PUT
  @Path("{id: [0-9]{1,18}}/borrower")
  @Requires(Permission.SUPPLY)
  @Operation(summary = "Sets the borrower by hand; messages no longer change it")
  public LendingRequestJson set(
      @PathParam("id") long id, @Valid @NotNull RequestRemarkBodies.LibraryBody body) {
    body.set(remarks, id, apiUser.actor());
    return get(id);
  }

  /**
   * Withdraws the borrower that was set by hand; the next message that names one counts.
   *
   * @return the updated request; 404 for an unknown number
   */
  @DELETE
  @Path("{id: [0-9]{1,18}}/borrower")
  @Requires(Permission.SUPPLY)
  @Operation(summary = "Withdraws the borrower that was set by hand")
  public LendingRequestJson withdraw(@PathParam("id") long id) {
    remarks.withdrawLibrary(id, apiUser.actor());
    return get(id);
  }

  @Override
  RequestRemarks<?> remarks() {
    return remarks;
  }
}
