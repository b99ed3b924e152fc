package org.interlend.api.circulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.api.access.ApiUser;
import org.interlend.api.access.Requires;
import org.interlend.api.accounts.AccountEntryJson;
import org.interlend.api.common.BodyChecks;
import org.interlend.api.common.LibraryTime;
import org.interlend.api.common.Listing;
import org.interlend.api.common.PageParameters;
import org.interlend.api.common.Responses;
import org.interlend.circulation.ChangeDueDateCommand;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.CheckInResult;
import org.interlend.circulation.DeskUndo;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.LendOptions;
import org.interlend.circulation.LoanRenewalResult;
import org.interlend.circulation.LossResult;
import org.interlend.circulation.LossWorkflow;
import org.interlend.circulation.RenewCommand;
import org.interlend.circulation.ReportLostCommand;
import org.interlend.circulation.ScanInCommand;
import org.interlend.circulation.UndoStepCommand;
import org.interlend.circulation.loan.Loans;
import org.interlend.circulation.pick.PickFilter;
import org.interlend.circulation.pick.PickList;
import org.interlend.circulation.terms.DueDateByStaff;
import org.interlend.patrons.Patrons;
import org.interlend.security.Permission;

/** Circulation at the desks, for self-check machines and scripts. */
@Path("circulation")
@RequestScoped
@Transactional
@Requires(Permission.LEND)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Circulation")
public class CirculationResource {

  @Inject private DeskWorkflow desks;
  @Inject private DeskUndo deskUndo;
  @Inject private LossWorkflow losses;
  @Inject private Loans loans;
  @Inject private Patrons patrons;
  @Inject private PickList pickList;
  @Inject private LibraryTime time;
  @Inject private ApiUser apiUser;

  /** A check-out to a patron. */
  @Schema(name = "NewLoan", description = "A check-out to a patron")
  public record CheckOutBody(
      @NotBlank @Schema(description = "Card number or primary id", examples = "P0043177")
          String patron,
      @NotBlank String barcode,
      @Schema(description = "Code of the desk; absent: the item's library") String desk,
      @Schema(description = "Last day of the loan; absent: by the terms of use") LocalDate dueDate,
      @Schema(description = "Why that day; required when the lender's due date is earlier")
          String reason,
      @Schema(description = "Why it is lent although the patron may not borrow; kept in the audit")
          String despiteBlock) {

    DueDateByStaff due() {
      return dueDate == null ? null : new DueDateByStaff(dueDate, reason);
    }
  }

  /** Another due date for a running loan. */
  @Schema(name = "NewDueDate", description = "Another due date for a running loan of a patron")
  public record DueDateBody(
      @NotNull @Schema(description = "Last day of the loan") LocalDate dueDate,
      @Schema(description = "Why that day; required when the lender's due date is earlier")
          String reason) {}

  /** A returned item. */
  @Schema(name = "NewReturn", description = "A returned item")
  public record ReturnBody(
      @NotBlank String barcode,
      @Schema(description = "Code of the desk; left out: the library that lent it") String desk) {}

  /** An item that is scanned in. */
  @Schema(name = "ItemScan", description = "An item that is scanned in")
  public record ScanBody(
      @NotBlank String barcode,
      @NotBlank @Schema(description = "Code of the desk where it is scanned") String desk) {}

  /** An item that its patron has lost. */
  @Schema(name = "NewLoss", description = "An own item that its patron has lost")
  public record LossBody(@NotBlank String barcode) {}

  /** The ended loan, and what the patron owes for the item. */
  @Schema(name = "Loss", description = "The ended loan, and what the patron owes for the item")
  public record LossJson(
      LoanJson loan,
      @Schema(description = "The replacement cost, which may be settled since an earlier bill")
          AccountEntryJson bill) {}

  /** A loan to be renewed. */
  @Schema(name = "NewRenewal", description = "A loan to be renewed")
  public record RenewalBody(@NotBlank String barcode) {}

  /** The result of a renewal. */
  @Schema(name = "Renewal", description = "The result of a renewal")
  public record RenewalJson(
      LoanJson loan,
      @Schema(description = "The lender decides; until then the due date stays")
          boolean decidedElsewhere) {}

  /** The ended loan, and the next step for the item. */
  @Schema(name = "Return", description = "The ended loan, and the next step for the item")
  public record ReturnJson(
      LoanJson loan,
      NextStepJson nextStep,
      @Schema(description = "What the patron owes for an overdue return") AccountEntryJson fine) {}

  /**
   * @return the running loans of a patron; 403 without the right to read patrons; 404 for an
   *     unknown patron
   */
  @GET
  @Path("loans")
  @Operation(summary = "The running loans of a patron, the soonest due first")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content =
          @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = LoanJson.class)))
  @APIResponse(responseCode = "409", description = "Several patrons have the number")
  public List<LoanJson> list(
      @Parameter(description = "Card number or primary id") @NotBlank @QueryParam("patron")
          String patron) {
    apiUser.require(Permission.READ_PATRONS);
    return loans.running(patrons.identify(patron)).stream()
        .map(loan -> LoanJson.of(loan, time))
        .toList();
  }

  /**
   * Lends an item.
   *
   * @return 201 with the loan; 404 for an unknown patron, item or desk; 409 when the item may not
   *     be lent
   */
  @POST
  @Path("loans")
  @Operation(summary = "Checks an item out to a patron")
  @APIResponseSchema(value = LoanJson.class, responseCode = "201", responseDescription = "Lent")
  public Response lend(@Valid @NotNull CheckOutBody body) {
    var loan =
        desks.lend(
            new LendCommand(
                body.patron(),
                body.barcode(),
                new LendOptions(
                    BodyChecks.orNull(body.desk()),
                    body.due(),
                    body.despiteBlock(),
                    apiUser.actor())));
    return Responses.created(LoanJson.of(loan, time));
  }

  /**
   * Changes the due date of a patron's loan.
   *
   * @return the loan; 404 for an unknown item; 409 when it is not on loan, or is lent to a partner;
   *     400 for a day that is past, or after the lender's without a reason
   */
  @PUT
  @Path("loans/{barcode}/due-date")
  @Operation(summary = "Changes the due date of a running loan of a patron")
  public LoanJson changeDueDate(
      @PathParam("barcode") String barcode, @Valid @NotNull DueDateBody body) {
    return LoanJson.of(
        desks.changeDueDate(
            new ChangeDueDateCommand(
                barcode, new DueDateByStaff(body.dueDate(), body.reason()), apiUser.actor())),
        time);
  }

  /**
   * Checks an item in.
   *
   * @return the ended loan and the next step; 404 for an unknown item or desk; 409 when it is not
   *     on loan
   */
  @POST
  @Path("returns")
  @Operation(summary = "Checks an item in and returns its next step")
  public ReturnJson takeBack(@Valid @NotNull ReturnBody body) {
    CheckInResult returned =
        desks.checkIn(
            new CheckInCommand(body.barcode(), BodyChecks.orNull(body.desk()), apiUser.actor()));
    return new ReturnJson(
        LoanJson.of(returned.loan(), time),
        NextStepJson.of(returned.nextStep()),
        returned.fine().map(fine -> AccountEntryJson.of(fine, time)).orElse(null));
  }

  /**
   * Reports that a patron has lost an own item.
   *
   * @return the ended loan and the bill; 404 for an unknown item; 409 when it is not on loan, is
   *     borrowed, or is lent to a partner
   */
  @POST
  @Path("losses")
  @Operation(
      summary = "Reports an own item lost by its patron",
      description =
          "The loan ends, the item is missing until it is scanned, and the patron owes the"
              + " replacement cost by the terms of use")
  public LossJson reportLost(@Valid @NotNull LossBody body) {
    LossResult lost =
        losses.reportLost(new ReportLostCommand(body.barcode(), null, apiUser.actor()));
    return new LossJson(
        LoanJson.of(lost.loan(), time),
        lost.bill().map(bill -> AccountEntryJson.of(bill, time)).orElse(null));
  }

  /**
   * Undoes a check-out. It answers 204; 404 for an unknown item; 409 when it is not on loan, no
   * desk has lent it, more than ten minutes have passed, or something has come of it.
   */
  @DELETE
  @Path("loans/{barcode}")
  @Operation(
      summary = "Undoes a check-out, within ten minutes",
      description = "The loan is deleted, and the item is where it was")
  @APIResponse(responseCode = "204", description = "Undone")
  public void undoLoan(@PathParam("barcode") String barcode) {
    deskUndo.undoLoan(new UndoStepCommand(barcode, apiUser.actor()));
  }

  /**
   * Undoes a check-in.
   *
   * @return the loan, which goes on; 404 for an unknown item; 409 when no desk has taken it back,
   *     more than ten minutes have passed, or something has come of it
   */
  @DELETE
  @Path("returns/{barcode}")
  @Operation(
      summary = "Undoes a check-in, within ten minutes",
      description = "The loan goes on until its former due date, and an open fine is withdrawn")
  public LoanJson undoReturn(@PathParam("barcode") String barcode) {
    return LoanJson.of(deskUndo.undoReturn(new UndoStepCommand(barcode, apiUser.actor())), time);
  }

  /**
   * Renews a loan. For a borrowed item the system asks the lender.
   *
   * @return the loan; 404 for an unknown item; 409 when it is not on loan or may not be renewed
   */
  @POST
  @Path("renewals")
  @Operation(summary = "Renews a loan; for a borrowed item, asks the lender")
  public RenewalJson renew(@Valid @NotNull RenewalBody body) {
    LoanRenewalResult done = desks.renew(RenewCommand.byStaff(body.barcode(), apiUser.actor()));
    return new RenewalJson(LoanJson.of(done.loan(), time), done.decidedElsewhere());
  }

  /**
   * @return the pick list in shelf order: library, location, call number
   */
  @GET
  @Path("picks")
  @Operation(summary = "The pick list, for partners and patrons")
  public Listing<PickJson> picks(
      @Parameter(description = "Code of the library that has the items") @QueryParam("library")
          String library,
      @BeanParam PageParameters paging) {
    return Listing.of(
        pickList.list(PickFilter.at(BodyChecks.orNull(library)), paging.first(), paging.rows()),
        paging,
        PickJson::of);
  }

  /**
   * Scans an item that is not on loan.
   *
   * @return the next step; 404 for an unknown item or desk; 409 when it is on loan or has not been
   *     received
   */
  @POST
  @Path("scans")
  @Operation(summary = "Scans in an item that is not on loan, and returns its next step")
  public NextStepJson scan(@Valid @NotNull ScanBody body) {
    return NextStepJson.of(
        desks.scanIn(new ScanInCommand(body.barcode(), body.desk(), apiUser.actor())));
  }
}
