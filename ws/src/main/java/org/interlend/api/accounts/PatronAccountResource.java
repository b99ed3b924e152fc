package org.interlend.api.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.Money;
import org.interlend.api.access.ApiUser;
import org.interlend.api.access.Requires;
import org.interlend.api.common.LibraryTime;
import org.interlend.api.common.Listing;
import org.interlend.api.common.PageParameters;
import org.interlend.api.common.Responses;
import org.interlend.audit.AuditAction;
import org.interlend.audit.AuditRecorder;
import org.interlend.audit.AuditSubject;
import org.interlend.circulation.account.AccountEntry;
import org.interlend.circulation.account.AccountWorkflow;
import org.interlend.circulation.account.ChargeCommand;
import org.interlend.circulation.account.EntryResult;
import org.interlend.circulation.account.Fines;
import org.interlend.circulation.account.PatronAccounts;
import org.interlend.circulation.account.PayCommand;
import org.interlend.circulation.account.PaymentMethod;
import org.interlend.circulation.account.SettleCommand;
import org.interlend.circulation.loan.Loans;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;
import org.interlend.security.Permission;

/** What a patron owes and has owed. */
@Path("patrons/{primaryId}/account")
@RequestScoped
@Transactional
@Requires(Permission.READ_PATRONS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patrons")
public class PatronAccountResource {

  @Inject private Patrons patrons;
  @Inject private PatronAccounts accounts;
  @Inject private AccountWorkflow workflow;
  @Inject private Loans loans;
  @Inject private Fines fines;
  @Inject private AuditRecorder audit;
  @Inject private LibraryTime time;
  @Inject private ApiUser apiUser;

  /** A charge that staff enter on the account. */
  @Schema(name = "NewCharge", description = "A charge that staff enter on the account")
  public record ChargeBody(
      @NotBlank
          @Size(max = 500)
          @Schema(
              description = "What the patron owes it for",
              examples = "Replacement of a lost book")
          String reason,
      @NotNull
          @Min(1)
          @Max(Money.MAX_MINOR)
          @Schema(description = "In the smallest unit of the institution's currency")
          Long amount,
      @Size(min = 1, max = 255)
          @Schema(
              description = "Yours, with which it is entered once, however often it is sent",
              examples = "copies-2026-11-30-17")
          String reference) {}

  /** What is paid of an entry, and how. */
  @Schema(name = "Payment", description = "What is paid of an entry, and how")
  public record PaymentBody(
      @Size(max = 1000) String note,
      @Min(1)
          @Max(Money.MAX_MINOR)
          @Schema(description = "In the currency's smallest unit; absent: the whole entry")
          Long amount,
      PaymentMethod method,
      @Size(min = 1, max = 255)
          @Schema(
              description = "Yours, with which it is paid once, however often it is sent",
              examples = "till-4-2026-11-30-203")
          String reference) {}

  /** Why staff waive an entry. */
  @Schema(name = "Waiver", description = "The whole entry is waived")
  public record WaiverBody(
      @NotBlank @Size(max = 1000) @Schema(description = "Why it is waived") String note) {}

  /**
   * @return the account; 404 for an unknown patron
   */
  @GET
  @Operation(
      summary = "A patron's account: open amounts, fines of running loans so far, and all entries")
  public PatronAccountJson get(
      @PathParam("primaryId") String primaryId, @BeanParam PageParameters paging) {
    Patron patron = patrons.get(primaryId);
    return new PatronAccountJson(
        primaryId,
        accounts.owed(patron).stream().map(PatronAccountJson.Amount::of).toList(),
        fines.soFar(loans.running(patron)).entrySet().stream()
            .map(each -> PatronAccountJson.SoFar.of(each.getKey(), each.getValue()))
            .toList(),
        Listing.of(
            accounts.list(patron, paging.first(), paging.rows()),
            paging,
            entry -> AccountEntryJson.of(entry, time)));
  }

  /**
   * Enters a charge that staff decide on. Fines need no entry: the return of an overdue item
   * creates them.
   *
   * @return 201 with the entry, or 200 if the reference has entered it before; 404 for an unknown
   *     patron; 409 for a reference of something else on the account
   */
  @POST
  @Requires(Permission.SETTLE)
  @Operation(
      summary = "Enters a charge, such as the price of a lost item",
      description =
          "A script that got no answer sends it again with the same reference, and gets the entry"
              + " with 200.")
  @APIResponseSchema(
      value = AccountEntryJson.class,
      responseCode = "200",
      responseDescription = "Entered before with the same reference")
  @APIResponse(responseCode = "201", description = "Entered")
  public Response charge(
      @PathParam("primaryId") String primaryId, @Valid @NotNull ChargeBody body) {
    EntryResult charged =
        workflow.charge(
            new ChargeCommand(
                primaryId, body.reason(), body.amount(), body.reference(), apiUser.actor()));
    AccountEntryJson entry = noted(AuditAction.CHARGED, charged);
    return charged.replay() ? Response.ok(entry).build() : Responses.created(entry);
  }

  /**
   * Records that the patron has paid an entry, or a part of it.
   *
   * @return the entry that is paid: of a part, a new one; 404 for one that is not on the account;
   *     409 when it is already settled, or for a reference of something else on the account; 400
   *     for more than is open
   */
  @POST
  @Path("{entry}/payments")
  @Requires(Permission.SETTLE)
  @Operation(
      summary = "Records that the patron has paid an entry, or a part of it",
      description =
          "A script that got no answer sends it again with the same reference, and gets the paid"
              + " entry. Any other payment of a paid entry is refused with 409.")
  public AccountEntryJson pay(
      @PathParam("primaryId") String primaryId,
      @PathParam("entry") long entry,
      @RequestBody(required = false) @Valid PaymentBody body) {
    PaymentBody paid = body == null ? new PaymentBody(null, null, null, null) : body;
    return noted(
        AuditAction.PAID,
        workflow.pay(
            new PayCommand(
                primaryId,
                entry,
                paid.amount(),
                paid.method(),
                paid.note(),
                paid.reference(),
                apiUser.actor())));
  }

  /**
   * Undoes a payment or a waiver.
   *
   * @return the entry, open again; 404 for one that is not on the account; 409 when it is open, or
   *     was settled more than ten minutes ago
   */
  @DELETE
  @Path("{entry}/settlement")
  @Requires(Permission.SETTLE)
  @Operation(summary = "Undoes a payment or waiver, within ten minutes")
  public AccountEntryJson undo(
      @PathParam("primaryId") String primaryId, @PathParam("entry") long entry) {
    return noted(
        AuditAction.REOPENED,
        workflow.undo(new SettleCommand(primaryId, entry, null, apiUser.actor())));
  }

  /**
   * Waives an entry.
   *
   * @return the entry; 404 for one that is not on the account; 409 when it is already settled
   */
  @POST
  @Path("{entry}/waivers")
  @Requires(Permission.SETTLE)
  @Operation(summary = "Waives an entry in full")
  public AccountEntryJson waive(
      @PathParam("primaryId") String primaryId,
      @PathParam("entry") long entry,
      @Valid @NotNull WaiverBody body) {
    return noted(
        AuditAction.WAIVED,
        workflow.waive(new SettleCommand(primaryId, entry, body.note(), apiUser.actor())));
  }

  private AccountEntryJson noted(AuditAction act, EntryResult result) {
    return result.replay() ? AccountEntryJson.of(result.entry(), time) : noted(act, result.entry());
  }

  private AccountEntryJson noted(AuditAction act, AccountEntry entry) {
    audit.note(act, AuditSubject.patron(entry.patron().primaryId()), entry.amount());
    return AccountEntryJson.of(entry, time);
  }
}
