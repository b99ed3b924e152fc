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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.Actor;
import org.interlend.api.access.Requires;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.Listing;
import org.interlend.api.common.MaxBodySize;
import org.interlend.api.common.PageParameters;
import org.interlend.api.problem.InvalidFieldException;
import org.interlend.api.problem.MissingRoleException;
import org.interlend.borrowing.BorrowingCosts;
import org.interlend.borrowing.BorrowingRequestRemarks;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.FileDeliveryWorkflow;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.search.BorrowingSearch;
import org.interlend.persistence.Page;
import org.interlend.requests.RequestRemarks;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.file.FileInput;
import org.interlend.requests.search.RequestFilter;
import org.interlend.security.Permission;
import org.interlend.staff.PatronDataVisibility;

/** What patrons borrow from other libraries. */
@Path("borrowing-requests")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Borrowing requests")
public class BorrowingRequestsResource extends RequestRemarksResource<BorrowingRequestJson> {

  @Inject private BorrowingRequests requests;
  @Inject private BorrowingSearch search;
  @Inject private BorrowingRequestJsonBuilder views;
  @Inject private FileDeliveryWorkflow files;
  @Inject private BorrowingWorkflow workflow;
  @Inject private BorrowingRequestRemarks remarks;
  @Inject private BorrowingCosts costs;

  /** The filter of a list; an absent parameter filters nothing. */
  public static class Filter extends RequestListParameters {

    @Parameter(description = "One or more statuses")
    @QueryParam("status")
    private Set<BorrowingStatus> statuses;

    @Parameter(description = "The barcode a volume has or had, exactly")
    @QueryParam("barcode")
    private String barcode;

    @Parameter(description = "Primary id of the patron")
    @QueryParam("patron")
    private String patron;

    @Parameter(
        description =
            "Beginnings of words of title, author or patron's name, of numbers or barcodes; all of"
                + " them must occur")
    @QueryParam("text")
    private String text;

    @Parameter(description = "Code of the pickup library")
    @QueryParam("pickupLibrary")
    private String pickupLibrary;

    @Parameter(description = "Code of the library that lends behind the broker, exactly")
    @QueryParam("lender")
    private String lender;

    @Parameter(description = "Only requests with a warning for staff, or only those without")
    @QueryParam("warned")
    private Boolean warned;

    @Parameter(description = "Only requests whose patron staff have still to assign")
    @QueryParam("patronNotMatched")
    private Boolean patronNotMatched;

    /**
     * @throws MissingRoleException when it filters by a patron and the caller may not read patrons
     */
    RequestFilter filter(PatronDataVisibility sees) {
      if (BodyChecks.orNull(patron) != null && !sees.isWhole()) {
        throw new MissingRoleException(Permission.READ_PATRONS.roles());
      }
      RequestFilter chosen =
          filter(BorrowingSearch.STATUS, statuses, barcode, text)
              .patron(BodyChecks.orNull(patron))
              .byName(sees.isWhole())
              .with(BorrowingSearch.LENDER, BodyChecks.orNull(lender))
              .with(BorrowingSearch.PICKUP, BodyChecks.orNull(pickupLibrary))
              .with(BorrowingSearch.WARNING, warned == null ? null : warned.toString());
      return Boolean.TRUE.equals(patronNotMatched) ? BorrowingSearch.unmatched(chosen) : chosen;
    }
  }

  /**
   * @return requests, the latest changed first, without their histories; 403 when the caller
   *     filters by patron without the right to read patrons
   */
  @GET
  @PermitAll
  @Operation(summary = "Borrowing requests, the latest changed first, without their histories")
  public Listing<ListedBorrowingRequestJson> list(
      @BeanParam Filter filter, @BeanParam PageParameters paging) {
    PatronDataVisibility sees = apiUser.sees();
    Page<BorrowingRequest> page = search.list(filter.filter(sees), paging.first(), paging.rows());
    return Listing.of(page, paging, views.listed(page.rows(), sees));
  }

  /**
   * @param id this system's number of the request
   * @return the request with its history; 404 for an unknown number
   */
  @GET
  @PermitAll
  @Path("{id: [0-9]{1,18}}")
  @Operation(summary = "A borrowing request with its history")
  @Override
  public BorrowingRequestJson get(@PathParam("id") long id) {
    return views.single(requests.get(id), apiUser.sees());
  }

  /** A step with its parameters. */
  @Schema(
      name = "BorrowingRequestStep",
      description = "A step that staff take with a borrowing request")
  public record StepBody(
      @NotNull BorrowingAction step,
      @Size(max = 100)
          @Schema(
              description =
                  "The volume to take the step with; absent: every one it fits. A request is"
                      + " canceled as a whole. It is reactivated with one closed volume; absent:"
                      + " with those that were closed by mistake. An item of which no message told"
                      + " gets this barcode when it is received")
          String barcode,
      @Size(max = 64) @Schema(description = "Code of the desk where items are received")
          String desk,
      @Schema(
              description =
                  "New last day of an extended loan. Of a recall: the day on which the lender wants"
                      + " the item back; absent if the lender names none")
          LocalDate dueDate,
      @Schema(
              description =
                  "Until when the lender does not ask for the received item. Without effect if the"
                      + " partner's messages name due dates, or have named one. CORRECT_LOAN_PERIOD"
                      + " replaces this day and maximumDueDate: an absent one is removed")
          LocalDate guaranteedDueDate,
      @Schema(
              description =
                  "When the lender wants the received item back at the latest. In"
                      + " CORRECT_LOAN_PERIOD both days are those of every item here or on loan,"
                      + " unless a barcode is given; one of them is required")
          LocalDate maximumDueDate,
      @Size(max = 100) @Schema(description = "A number of the patron to assign") String patron,
      @Size(max = 64) @Schema(description = "Code of the new pickup library") String pickupLibrary,
      @Size(max = MAX_NOTE)
          @Schema(
              description =
                  "For the history; the patron is told it with a cancellation or a refusal")
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
          .note(reason)
          .furtherNote(note)
          .reason(BodyChecks.orNull(reasonCode))
          .desk(BodyChecks.orNull(desk))
          .dueDate(dueDate)
          .lentUntil(guaranteedDueDate, maximumDueDate)
          .patron(BodyChecks.orNull(patron))
          .pickupLibrary(BodyChecks.orNull(pickupLibrary));
    }
  }

  /**
   * Keeps what the request costs the library.
   *
   * @return the updated request; 404 for an unknown number
   */
  @PUT
  @Path("{id: [0-9]{1,18}}/cost")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Permission.RECEIVE)
  @Operation(summary = "Keeps what the lender or the broker charges for a borrowing request")
  public BorrowingRequestJson cost(@PathParam("id") long id, @Valid @NotNull CostJson cost) {
    costs.enter(id, cost.money(), apiUser.actor());
    return get(id);
  }

  /**
   * Removes a cost that was entered by mistake.
   *
   * @return the updated request; 404 for an unknown number
   */
  @DELETE
  @Path("{id: [0-9]{1,18}}/cost")
  @Requires(Permission.RECEIVE)
  @Operation(summary = "Removes the cost of a borrowing request")
  public BorrowingRequestJson removeCost(@PathParam("id") long id) {
    costs.enter(id, null, apiUser.actor());
    return get(id);
  }

  /**
   * Takes a step.
   *
   * @return the updated request; 404 for an unknown number, or a barcode that no volume has to
   *     which the step applies; 409 when the status does not allow the step, or the partner's
   *     settings switch it off
   */
  @POST
  @Path("{id: [0-9]{1,18}}/steps")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires({Permission.LEND, Permission.RECEIVE})
  @Operation(
      summary = "Takes a step with a borrowing request, or with one volume of it",
      description = "Desk operators may take the steps that they have on the page of the request.")
  public BorrowingRequestJson step(@PathParam("id") long id, @Valid @NotNull StepBody body) {
    apiUser.require(body.step().permission());
    workflow.take(body.step(), body.command(id, apiUser.actor()));
    return get(id);
  }

  /**
   * Uploads the file of a digital request. This receives a request that waits for its file;
   * otherwise the new file replaces the old one. The patron gets a letter with a new link.
   *
   * @param id this system's number of the request
   * @param name file name; if absent, the file is named after the work
   * @param body the file, in the format that its Content-Type names
   * @return the request with its history; 404 for an unknown number; 409 when it takes no file; 413
   *     when the file is larger than INTERLEND_FILE_MEGABYTES
   */
  @PUT
  @Path("{id: [0-9]{1,18}}/file")
  @Consumes(MediaType.WILDCARD)
  @MaxBodySize(megabytes = 61)
  @Requires(Permission.RECEIVE)
  @Operation(
      summary = "Uploads the file of a digital request, and writes to the patron",
      description =
          "This receives a request that waits for its file; otherwise the new file replaces the old"
              + " one.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public BorrowingRequestJson putFile(
      @PathParam("id") long id,
      @Parameter(description = "Name of the file") @QueryParam("name") String name,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String mediaType,
      InputStream body)
      throws IOException {
    FileInput file = new FileInput(BodyChecks.orNull(name), mediaType, body.readAllBytes());
    files.deliver(id, file, apiUser.actor());
    return get(id);
  }

  /**
   * Sets the lender. It stays, whatever messages name later.
   *
   * @return the updated request; 404 for an unknown number
   */
  @PUT
  @Path("{id: [0-9]{1,18}}/lender")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Permission.RECEIVE)
  @Operation(summary = "Sets the lender by hand; messages no longer change it")
  public BorrowingRequestJson set(
      @PathParam("id") long id, @Valid @NotNull RequestRemarkBodies.LibraryBody body) {
    body.set(remarks, id, apiUser.actor());
    return get(id);
  }

  /**
   * Withdraws the lender that was set by hand; the next message that names one counts.
   *
   * @return the updated request; 404 for an unknown number
   */
  @DELETE
  @Path("{id: [0-9]{1,18}}/lender")
  @Requires(Permission.RECEIVE)
  @Operation(summary = "Withdraws the lender that was set by hand")
  public BorrowingRequestJson withdraw(@PathParam("id") long id) {
    remarks.withdrawLibrary(id, apiUser.actor());
    return get(id);
  }

  @Override
  RequestRemarks<?> remarks() {
    return remarks;
  }
}
